package org.steward.reporting.page;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.steward.reporting.charts.Charts;
import org.steward.reporting.figures.BulletinFigures;
import org.steward.reporting.figures.Frame;

/** Writes the figures of a bulletin as one HTML page that needs nothing else. */
public final class BulletinPage {
    private static final Version BEHAVIOUR = Configuration.VERSION_2_3_34;

    private final Texts texts;
    private final Configuration templates;

    public BulletinPage(Language language) {
        this.texts = new Texts(language);
        this.templates = new Configuration(BEHAVIOUR);
        templates.setClassForTemplateLoading(BulletinPage.class, "");
        templates.setDefaultEncoding("UTF-8");
        templates.setOutputFormat(HTMLOutputFormat.INSTANCE);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        // Not the shared one: its cache of classes would outlive this bundle.
        templates.setObjectWrapper(new DefaultObjectWrapper(BEHAVIOUR));
    }

    public void write(BulletinFigures figures, Writer out) throws IOException {
        try {
            templates.getTemplate("bulletin.ftlh").process(model(figures), out);
        } catch (TemplateException e) {
            throw new IllegalStateException("The template of the bulletin does not fit its model", e);
        }
    }

    private Map<String, Object> model(BulletinFigures figures) {
        Frame frame = figures.frame();
        Numbers numbers = new Numbers(texts, frame.currency());
        Map<String, Object> model = new HashMap<>();
        model.put("language", texts.language().tag());
        model.put("institution", frame.institution());
        model.put("title", texts.of("page.title", numbers.month(frame.period())));
        model.put(
                "meta",
                List.of(
                        texts.of(
                                "page.period",
                                frame.period().atDay(1).toString(),
                                frame.cut().toString()),
                        texts.of("page.cut", frame.cut().toString()),
                        texts.of("page.currency", frame.currency()),
                        texts.of("page.customers", numbers.count(figures.customers()))));
        model.put("contents", texts.of("page.contents"));
        model.put("fact", texts.of("mark.fact"));
        model.put("inference", texts.of("mark.inference"));
        model.put("footer", texts.of("page.footer"));
        model.put("sections", RecordMaps.of(sections(figures)));
        return model;
    }

    List<Section> sections(BulletinFigures figures) {
        Charts charts = new Charts();
        return List.of(
                new SummarySection(draft("summary", figures, charts)).write(),
                new AcquisitionSection(draft("acquisition", figures, charts)).write(),
                new RetentionSection(draft("retention", figures, charts)).write(),
                new ConversionSection(draft("conversion", figures, charts)).write(),
                satisfaction(draft("satisfaction", figures, charts)),
                new TierSection(draft("tiers", figures, charts)).write(),
                new ContactSection(draft("contacts", figures, charts)).write(),
                new AssetSection(draft("assets", figures, charts)).write(),
                new DefinitionSection(draft("definitions", figures, charts)).write());
    }

    private Draft draft(String id, BulletinFigures figures, Charts charts) {
        return new Draft(id, figures, texts, charts);
    }

    private static Section satisfaction(Draft draft) {
        draft.notice("satisfaction.none");
        return draft.section();
    }
}
