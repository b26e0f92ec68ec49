package org.steward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.protection.DatabaseKey;
import org.steward.api.store.Database;

/** The bundle can be updated and removed: what it leaves running in Derby, Flyway and the pool does not hold it. */
class ClassLoaderTest {
    @TempDir
    Path folder;

    @Test
    void isFreeOnceTheStoreIsClosed() throws Exception {
        assertCollected(useInALoaderOfItsOwn());
    }

    @Test
    void ofACallerIsFreeWhileTheConnectionThatItWasTheFirstToUseLivesOn() throws Exception {
        var engine = new DerbyEngine("Database", folder.resolve("derby"), () -> new byte[32]);
        try (var database = new PooledDatabase("test", engine, 2, Duration.ofSeconds(20));
                Connection usedByMigrations = database.connection()) {
            WeakReference<ClassLoader> caller = callFromALoaderOfItsOwn(database);

            assertCollected(caller);
            assertThat(usedByMigrations.isClosed()).isFalse();
        }
    }

    private static WeakReference<ClassLoader> callFromALoaderOfItsOwn(Database database) throws Exception {
        try (OwnClassesFirst loader = new OwnClassesFirst(Caller.class)) {
            var caller = (Database.Work<?>) loader.loadClass(Caller.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            assertThat(caller.getClass().getClassLoader()).isSameAs(loader);
            database.inTransaction(caller);
            return new WeakReference<>(loader);
        }
    }

    private static void assertCollected(WeakReference<ClassLoader> loader) {
        for (int tries = 0; tries < 100 && loader.get() != null; tries++) {
            System.gc();
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(loader.get()).isNull();
    }

    private WeakReference<ClassLoader> useInALoaderOfItsOwn() throws Exception {
        try (OwnClassesFirst loader = new OwnClassesFirst(PooledDatabase.class)) {
            Class<?> engineType = loader.loadClass(Engine.class.getName());
            Object engine = loader.loadClass(DerbyEngine.class.getName())
                    .getConstructor(String.class, Path.class, DatabaseKey.class)
                    .newInstance("Database", folder.resolve("derby"), (DatabaseKey) () -> new byte[32]);
            Object database = loader.loadClass(PooledDatabase.class.getName())
                    .getConstructor(String.class, engineType, int.class, Duration.class)
                    .newInstance("test", engine, 2, Duration.ofSeconds(2));
            assertThat(database.getClass().getClassLoader()).isSameAs(loader);
            ((Database) database).connection().close();
            ((AutoCloseable) database).close();
            return new WeakReference<>(loader);
        }
    }

    /** Somebody else's bundle that uses the database. */
    public static final class Caller implements Database.Work<Boolean> {
        @Override
        public Boolean run(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("SELECT COUNT(*) FROM SYS.SYSTABLES");
            }
        }
    }

    /** Loads the classes of the store anew, all others as usual. */
    private static final class OwnClassesFirst extends URLClassLoader {
        OwnClassesFirst(Class<?> one) {
            super(
                    new URL[] {one.getProtectionDomain().getCodeSource().getLocation()},
                    ClassLoaderTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("org.steward.store.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }
    }
}
