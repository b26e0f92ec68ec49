package org.steward.store;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;

/**
 * Connects with no class of this bundle on the stack.
 *
 * <p>Derby's first boot makes threads and other things that last as long as the process. Each keeps the access control
 * context of its maker, which holds the class loader of every class on the stack: this bundle's loader would never be
 * collected. Workers of a ForkJoinPool have a context of their own, and the call is made by classes of the platform.
 */
final class ForeignStack {
    private ForeignStack() {}

    static Connection connect(DataSource source) throws SQLException {
        FutureTask<?> task = new FutureTask<>(call(source));
        ForkJoinPool pool = new ForkJoinPool(1);
        try {
            pool.execute(task);
            return (Connection) task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new IllegalStateException("Connecting to the database failed unexpectedly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while connecting", "08000", e);
        } finally {
            pool.shutdown();
        }
    }

    private static Callable<?> call(DataSource source) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The proxy's class is defined by the context class loader, which must see what the platform hides from
        // bundles.
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            MethodHandle getConnection = MethodHandles.publicLookup()
                    .findVirtual(DataSource.class, "getConnection", MethodType.methodType(Connection.class));
            return MethodHandleProxies.asInterfaceInstance(Callable.class, getConnection.bindTo(source));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Every data source has a method getConnection", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
