package org.steward.protection.rotation;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.steward.api.audit.AuditEvent;
import org.steward.api.audit.AuditTrail;
import org.steward.api.institution.Institution;
import org.steward.api.store.CustomerStore;
import org.steward.api.store.Database;
import org.steward.api.store.StoreUnavailableException;

/** An institution with a folder, a turn to write and an audit trail, and nothing else. */
final class PaperBank implements Institution, Database, AuditTrail {
    private static final Connection NO_CONNECTION = (Connection) Proxy.newProxyInstance(
            PaperBank.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    /** A store that has its turn and nothing else. */
    final CustomerStore store = (CustomerStore) Proxy.newProxyInstance(
            PaperBank.class.getClassLoader(), new Class<?>[] {CustomerStore.class}, (proxy, method, arguments) -> {
                if (method.getName().equals("takeTurn")) {
                    takeTurn();
                    return null;
                }
                throw new UnsupportedOperationException(method.getName());
            });

    final List<AuditEvent> events = new ArrayList<>();
    final ReentrantLock turn = new ReentrantLock();
    boolean trailIsAway;
    private final Path home;

    PaperBank(Path home) {
        this.home = home;
    }

    @Override
    public void append(AuditEvent event) {
        if (trailIsAway) {
            throw new StoreUnavailableException("Trail", "it is away", "bring it back", null);
        }
        events.add(event);
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        try {
            return work.run(NO_CONNECTION);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            if (turn.isHeldByCurrentThread()) {
                turn.unlock();
            }
        }
    }

    private void takeTurn() {
        turn.lock();
    }

    @Override
    public String id() {
        return "demo";
    }

    @Override
    public String name() {
        return "Demo";
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public String currency() {
        return "CNY";
    }

    @Override
    public LocalDate today() {
        return LocalDate.EPOCH;
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public Path configuration() {
        return home;
    }

    @Override
    public String kind() {
        return "paper";
    }

    @Override
    public Connection connection() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void migrate(String owner, Class<?> anchor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<AuditRecord> newest(int limit) {
        throw new UnsupportedOperationException();
    }
}
