package org.steward.reporting;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steward.api.RefusedException;
import org.steward.api.institution.Institution;
import org.steward.api.institution.InstitutionReferences;
import org.steward.api.reporting.Bulletins;
import org.steward.api.store.Activity;
import org.steward.api.tiering.Tiering;
import org.steward.reporting.figures.BulletinFigures;
import org.steward.reporting.figures.FactsReader;
import org.steward.reporting.figures.Frame;
import org.steward.reporting.page.BulletinPage;
import org.steward.reporting.page.Language;

/** Reads the figures of a month, writes the page, and puts it below the institution's {@code reports/}. */
@Component(configurationPid = "org.steward.reporting", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ReportingSettings.class, factory = true)
public final class MonthlyBulletins implements Bulletins {
    private static final Logger log = LoggerFactory.getLogger("org.steward.reporting");

    private final Language language;
    private final Institution institution;
    private final Activity activity;
    private final Tiering tiering;

    @Activate
    public MonthlyBulletins(
            ReportingSettings settings,
            @Reference(name = InstitutionReferences.INSTITUTION) Institution institution,
            @Reference(name = InstitutionReferences.ACTIVITY) Activity activity,
            @Reference(name = InstitutionReferences.TIERING) Tiering tiering) {
        this(language(settings, institution), institution, activity, tiering);
    }

    MonthlyBulletins(Language language, Institution institution, Activity activity, Tiering tiering) {
        this.language = language;
        this.institution = institution;
        this.activity = activity;
        this.tiering = tiering;
    }

    private static Language language(ReportingSettings settings, Institution institution) {
        return Language.of(settings.language())
                .orElseThrow(() -> new RefusedException(
                        "reporting.cfg of institution '%s'".formatted(institution.id()),
                        "language is neither zh nor en",
                        "set language = zh or language = en"));
    }

    @Override
    public Path monthly(YearMonth period, LocalDate asOf) {
        refuseFuture(period, asOf);
        Frame frame = Frame.of(institution.name(), institution.currency(), period, asOf);
        FactsReader facts = new FactsReader(activity, tiering, frame);
        if (facts.customers() == 0) {
            throw new RefusedException(
                    place(period),
                    "there is no customer as of %s".formatted(frame.cut()),
                    "import customers first, or name a later month");
        }
        BulletinFigures figures = facts.figures();
        Path file = institution.home().resolve("reports").resolve("bulletin-%s.html".formatted(period));
        ReportFile.write(file, render(figures));
        log.info(
                "Institution '{}': bulletin of {} written, {} customers, data as of {}",
                institution.id(),
                period,
                figures.customers(),
                frame.cut());
        return file;
    }

    private void refuseFuture(YearMonth period, LocalDate asOf) {
        if (period.atDay(1).isAfter(asOf)) {
            throw new RefusedException(
                    place(period),
                    "the month begins after %s, the last day that counts".formatted(asOf),
                    "name a month up to %s, or a later day".formatted(YearMonth.from(asOf)));
        }
    }

    private String place(YearMonth period) {
        return "Bulletin %s of institution '%s'".formatted(period, institution.id());
    }

    /** Template and chart libraries look up their own classes by the context class loader. */
    private String render(BulletinFigures figures) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(MonthlyBulletins.class.getClassLoader());
        try {
            StringWriter page = new StringWriter();
            new BulletinPage(language).write(figures, page);
            return page.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("The bulletin's template cannot be read", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
