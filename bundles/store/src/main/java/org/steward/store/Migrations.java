package org.steward.store;

import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.ClassicConfiguration;
import org.flywaydb.core.api.logging.LogFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.steward.api.store.StoreUnavailableException;

/** Brings tables up to date by Flyway, each owner with a history of its own. */
final class Migrations {
    private static final Pattern OWNER = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    private final String place;
    private final DataSource source;
    private final Map<String, String> placeholders;

    Migrations(String place, DataSource source, Map<String, String> placeholders) {
        this.place = place;
        this.source = source;
        this.placeholders = placeholders;
    }

    void run(String owner, Class<?> anchor) {
        if (!OWNER.matcher(owner).matches()) {
            throw new IllegalArgumentException("An owner of tables is named by lower-case letters, digits and '-'");
        }
        FailureNote failure = new FailureNote();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Flyway.class.getClassLoader());
        try {
            startFlywaysBundle();
            flyway(owner, anchor, failure).migrate();
        } catch (FlywayException e) {
            throw refusal(owner, failure.script, e);
        } finally {
            // Flyway's log keeps the last configuration, and with it the class loader of the owner's bundle and the
            // pool.
            LogFactory.setConfiguration(new ClassicConfiguration(Flyway.class.getClassLoader()));
            thread.setContextClassLoader(before);
        }
    }

    private Flyway flyway(String owner, Class<?> anchor, Callback callback) {
        return Flyway.configure(anchor.getClassLoader())
                .dataSource(source)
                .table("flyway_" + owner.replace('-', '_'))
                .locations("classpath:db/" + owner)
                .failOnMissingLocations(true)
                .placeholders(placeholders)
                // Other owners' tables are there already: begin before version 1 all the same.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .callbacks(callback)
                .loggers("slf4j")
                .load();
    }

    /** While it is only resolved its scanner has no bundle context, searches itself and finds nothing. */
    private void startFlywaysBundle() {
        Bundle bundle = FrameworkUtil.getBundle(Flyway.class);
        if (bundle == null || bundle.getBundleContext() != null) {
            return;
        }
        try {
            bundle.start(Bundle.START_TRANSIENT);
        } catch (BundleException e) {
            throw new StoreUnavailableException(
                    place,
                    "the migration library does not start",
                    "see that the bundle third-party.flyway is whole",
                    e);
        }
    }

    private StoreUnavailableException refusal(String owner, String script, FlywayException e) {
        if (!script.isEmpty()) {
            // Flyway's message quotes the statement and the driver's words, which may quote values.
            return new StoreUnavailableException(
                    place,
                    "migration %s of '%s' failed (%s)".formatted(script, owner, SqlErrors.states(e)),
                    "install the version that was running before, and report this",
                    null);
        }
        return new StoreUnavailableException(
                place,
                "migrations of '%s' cannot run: %s".formatted(owner, e.getMessage()),
                "see that the database is up and that the installed version is not older than the one that wrote it",
                e);
    }

    /** Notes which script failed, since Flyway's exception for it is not public. */
    private static final class FailureNote implements Callback {
        private String script = "";

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.AFTER_EACH_MIGRATE_ERROR;
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            script = context.getMigrationInfo().getScript();
        }

        @Override
        public String getCallbackName() {
            return "failure note";
        }
    }
}
