package org.steward.connector.file;

import java.io.File;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.steward.api.RefusedException;
import org.steward.api.institution.Institution;
import org.steward.api.institution.InstitutionReferences;
import org.steward.api.intake.Intake;
import org.steward.api.intake.RecordKind;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.FileProtection;
import org.steward.api.protection.TextProtection;
import org.steward.connector.file.mapping.Mappings;
import org.steward.connector.file.reading.ReadingLimits;

/** Watches a folder and brings its files to intake, batch by batch. */
@Component(
        service = RoutesBuilder.class,
        configurationPid = "org.steward.connector.file",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = FileConnectorSettings.class, factory = true)
public final class FileConnector extends RouteBuilder {
    /** How long a file rests after its reading failed, so that a big one is not read over and over. */
    private static final Duration REST = Duration.ofSeconds(15);

    private final String connector;
    private final Inbox inbox;
    private final StableFiles stable;
    private final Mappings mappings;
    private final Arrivals arrivals;
    private final Filing filing;
    private final Duration poll;
    private final Problems problems;

    @Activate
    public FileConnector(
            FileConnectorSettings settings,
            @Reference(name = InstitutionReferences.INSTITUTION) Institution institution,
            @Reference(name = InstitutionReferences.FILES) FileProtection files,
            @Reference(name = InstitutionReferences.TEXTS) TextProtection texts,
            @Reference(name = InstitutionReferences.FIELDS) FieldProtection fields,
            @Reference(name = InstitutionReferences.INTAKE) Intake intake) {
        this(
                settings.connector(),
                Inbox.make(
                        institution.home().resolve(settings.folder()),
                        settings.recursive(),
                        FileNames.of(texts, fields)),
                new Mappings(institution.configuration().resolve("mappings")),
                new FileLimits(
                        settings.max__file__size__mib(),
                        new ReadingLimits(settings.batch__records(), settings.max__field__length())),
                new Filing(institution, files, intake, Filing.Policy.of(settings.processed())),
                intake,
                new Pace(
                        Duration.ofSeconds(settings.poll__seconds()),
                        Duration.ofSeconds(settings.stable__seconds()),
                        REST));
    }

    FileConnector(
            String connector,
            Inbox inbox,
            Mappings mappings,
            FileLimits limits,
            Filing filing,
            Intake intake,
            Pace pace) {
        this.connector = connector;
        this.inbox = inbox;
        this.mappings = mappings;
        this.arrivals = new Arrivals(connector, inbox, mappings, limits, intake);
        this.filing = filing;
        this.stable = new StableFiles(pace.stable(), InstantSource.system());
        this.poll = pace.poll();
        this.problems = new Problems(connector, stable, pace.rest(), inbox::shown, log::warn);
    }

    /**
     * @param poll between two looks into the folder
     * @param stable for which a file must not change
     * @param rest after a failure
     */
    record Pace(Duration poll, Duration stable, Duration rest) {}

    /**
     * The way of a file. A batch that intake cannot take ends the split; the file stays, and is read on later from the
     * position that intake stored. No header of a message is ever read: all that Camel knows of a file comes from the
     * file system, none of it from a sender.
     */
    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from(folder())
                .routeId("files")
                .doTry()
                .transform()
                .body(File.class, arrivals::examine) // one file is one exchange
                .split()
                .body(Arrival.class, Arrival::batches) // read one at a time, however big the file
                .streaming()
                .stopOnException()
                .process(this::refuseWhenStopping)
                .removeHeaders("*") // what Camel tells of a file ends here
                .to(Intake.ENDPOINT)
                .end()
                .process()
                .body(Arrival.class, this::complete) // comes here only when every batch is stored
                .endDoTry()
                .doCatch(Exception.class)
                .process(problems::tell) // the file stays
                .end();
    }

    /** The file stays where it is until {@link Filing} takes it away: Camel neither moves nor remembers it. */
    private FileEndpoint folder() {
        FileEndpoint folder = endpoint("file:" + inbox.folder(), FileEndpoint.class);
        folder.setRecursive(inbox.recursive());
        folder.setNoop(true);
        folder.setIdempotent(false);
        folder.setDelay(poll.toMillis());
        folder.setFilter(stable);
        folder.setSorter(Comparator.<GenericFile<File>, Integer>comparing(file -> rank(file.getFile()))
                .thenComparing(GenericFile::getRelativeFilePath));
        return folder;
    }

    private void complete(Arrival arrival) {
        filing.complete(arrival);
        problems.forget(arrival.file());
    }

    /** A file of a million records must not hold up the end: it is read on after the next start. */
    private void refuseWhenStopping(Exchange exchange) {
        if (exchange.getContext().isStopping()) {
            throw new RefusedException(
                    "Connector '%s'".formatted(connector), "is stopping", "start it again: it goes on where it stood");
        }
    }

    /** Records build on each other: customers come before their transactions. */
    private int rank(File file) {
        return mappings.kind(inbox.name(file.toPath())).map(RecordKind::ordinal).orElse(RecordKind.values().length);
    }
}
