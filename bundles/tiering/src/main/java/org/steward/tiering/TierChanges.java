package org.steward.tiering;

import java.sql.SQLException;

/** What differs between where customers stand and where a run puts them. */
final class TierChanges {
    private final CustomerColumns columns;
    private final byte[] tiers;
    private final TierStates before;
    private final long count;

    TierChanges(CustomerColumns columns, byte[] tiers, TierStates before) {
        this.columns = columns;
        this.tiers = tiers;
        this.before = before;
        this.count = counted();
    }

    private long counted() {
        long changed = before.strangers().size();
        for (int i = 0; i < tiers.length; i++) {
            if (state(i) != before.at(i)) {
                changed++;
            }
        }
        return changed;
    }

    /** Customers who enter or leave a tier, or become active or inactive in theirs. */
    long count() {
        return count;
    }

    /** Customers whose row ends. */
    void ended(EndVisitor visitor) throws SQLException {
        for (int i = 0; i < tiers.length; i++) {
            if (before.at(i) != TierStates.NONE && before.at(i) != state(i)) {
                visitor.ended(columns.customers()[i]);
            }
        }
        LongColumn gone = before.strangers();
        for (int i = 0; i < gone.size(); i++) {
            visitor.ended(gone.get(i));
        }
    }

    /** Customers who come into a tier in which they were not. */
    void entered(Visitor visitor) throws SQLException {
        visit(false, visitor);
    }

    /** Customers who stay in their tier and become active or inactive. */
    void stayed(Visitor visitor) throws SQLException {
        visit(true, visitor);
    }

    private void visit(boolean sameTier, Visitor visitor) throws SQLException {
        if (count == 0) {
            return;
        }
        Ranks ranks = new Ranks(columns.results());
        for (int i = 0; i < tiers.length; i++) {
            byte state = state(i);
            byte old = before.at(i);
            boolean changed = state != TierStates.NONE && state != old;
            if (changed && sameTier == (TierStates.tier(state) == TierStates.tier(old))) {
                long result = columns.results()[i];
                visitor.changed(columns.customers()[i], state, result, ranks.of(result));
            }
        }
    }

    private byte state(int index) {
        return TierStates.state(tiers[index], columns.results()[index] <= 0);
    }

    /** Called once a customer whose row ends. */
    @FunctionalInterface
    interface EndVisitor {
        void ended(long customer) throws SQLException;
    }

    /** Called once a customer whose row begins. */
    @FunctionalInterface
    interface Visitor {
        void changed(long customer, byte state, long result, long rank) throws SQLException;
    }
}
