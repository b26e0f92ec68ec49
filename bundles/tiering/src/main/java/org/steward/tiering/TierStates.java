package org.steward.tiering;

import java.util.Arrays;

/**
 * Where customers stand, a byte each: tier and whether without activity. What is the same in two runs is not written.
 */
final class TierStates {
    static final byte NONE = -1;

    private final long[] customers;
    private final byte[] states;
    private final LongColumn strangers = new LongColumn();
    private int next;

    /** Nobody stands anywhere yet. */
    TierStates(long[] customers) {
        this.customers = customers;
        this.states = new byte[customers.length];
        Arrays.fill(states, NONE);
    }

    /** Says where a customer stands; in any order, fastest in that of the customers. */
    void put(long customer, int tier, boolean withoutActivity) {
        int index = indexOf(customer);
        if (index < 0) {
            strangers.add(customer);
            return;
        }
        states[index] = state(tier, withoutActivity);
        next = index + 1;
    }

    private int indexOf(long customer) {
        if (next < customers.length && customers[next] == customer) {
            return next;
        }
        return Arrays.binarySearch(customers, customer);
    }

    byte at(int index) {
        return states[index];
    }

    /** Those who stand somewhere but are not among the customers. */
    LongColumn strangers() {
        return strangers;
    }

    static byte state(int tier, boolean withoutActivity) {
        return tier < 0 ? NONE : (byte) (tier * 2 + (withoutActivity ? 1 : 0));
    }

    static int tier(byte state) {
        return state >> 1;
    }

    static boolean withoutActivity(byte state) {
        return (state & 1) == 1;
    }
}
