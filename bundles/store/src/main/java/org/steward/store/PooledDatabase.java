package org.steward.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steward.api.RefusedException;
import org.steward.api.institution.Institution;
import org.steward.api.institution.InstitutionReferences;
import org.steward.api.protection.DatabaseKey;
import org.steward.api.store.Database;

/** The database of one institution, open from construction to {@link #close}; its connections are pooled. */
@Component(
        service = Database.class,
        immediate = true,
        configurationPid = "org.steward.store",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = StoreSettings.class, factory = true)
public final class PooledDatabase implements Database, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PooledDatabase.class);
    /** Owner of the tables of customers and of what happens to them. */
    private static final String OWNER = "store";

    private final String place;
    private final Engine engine;
    private final HikariDataSource pool;
    private final SqlErrors errors;
    private final Migrations migrations;
    private @Nullable ServiceRegistration<DataSource> registration;

    @Activate
    public PooledDatabase(
            StoreSettings settings,
            BundleContext context,
            @Reference(name = InstitutionReferences.DATABASE_KEY) DatabaseKey key) {
        this(
                settings.institution(),
                engine(settings, key),
                settings.pool__size(),
                Duration.ofSeconds(settings.wait__seconds()));
        Dictionary<String, String> properties = new Hashtable<>();
        properties.put(Institution.PROPERTY, settings.institution());
        registration = context.registerService(DataSource.class, pool, properties);
        log.info("Store of '{}' is open, kind {}", settings.institution(), engine.kind());
    }

    /**
     * Opens the database, makes it if there is none, and brings the store's own tables up to date.
     *
     * @param institution id, for messages
     * @param poolSize largest number of connections
     * @param wait longest wait for a free one
     */
    public PooledDatabase(String institution, Engine engine, int poolSize, Duration wait) {
        this.place = "Database of '%s'".formatted(institution);
        this.engine = engine;
        this.errors = new SqlErrors(place, engine);
        engine.open();
        this.pool = pool(institution, engine, poolSize, wait);
        this.migrations = new Migrations(place, pool, engine.placeholders());
        try {
            migrate(OWNER, PooledDatabase.class);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The one place that knows which kinds there are. */
    private static Engine engine(StoreSettings settings, DatabaseKey key) {
        String place = "Database of '%s'".formatted(settings.institution());
        return switch (settings.kind()) {
            case "derby" -> new DerbyEngine(place, Path.of(settings.home(), "store", "derby"), key);
            default ->
                throw new RefusedException(place, "key 'kind' is none of: derby", "write kind = derby into store.cfg");
        };
    }

    private static HikariDataSource pool(String institution, Engine engine, int size, Duration wait) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("store-" + institution);
        config.setDataSource(engine.dataSource());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(wait.toMillis());
        // The engine has connected already. From here on only threads of the pool do, with no other bundle on their
        // stack.
        config.setInitializationFailTimeout(-1);
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    @Override
    public String kind() {
        return engine.kind();
    }

    @Override
    public Connection connection() {
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            throw errors.away(e);
        }
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        try (Connection connection = connection()) {
            connection.setAutoCommit(false);
            return finish(connection, work);
        } catch (SQLException e) {
            throw errors.translate(e);
        }
    }

    private static <T> T finish(Connection connection, Work<T> work) throws SQLException {
        boolean committed = false;
        try {
            T result = work.run(connection);
            connection.commit();
            committed = true;
            return result;
        } catch (Throwable e) {
            if (!committed) {
                rollBack(connection, e);
            }
            throw e;
        }
    }

    /** A rollback that fails means that the database is gone, and with it the transaction: the first error tells more. */
    private static void rollBack(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public void migrate(String owner, Class<?> anchor) {
        migrations.run(owner, anchor);
    }

    @Override
    @Deactivate
    public void close() {
        if (registration != null) {
            registration.unregister();
            registration = null;
        }
        pool.close();
        engine.close();
        log.info("{} is closed", place);
    }
}
