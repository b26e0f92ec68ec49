package org.steward.protection.sealing;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Keeps costly objects that one thread may use at a time. Unlike {@link ThreadLocal} it leaves nothing behind in threads
 * that outlive this bundle or a destroyed key.
 */
final class Spares<T> {
    private static final int PLACES = 64;

    private final AtomicReferenceArray<T> places = new AtomicReferenceArray<>(PLACES);
    private final Supplier<T> maker;

    Spares(Supplier<T> maker) {
        this.maker = maker;
    }

    /** An object that nobody else has; after a failure it is better not put back. */
    T take() {
        T spare = places.getAndSet(place(), null);
        return spare == null ? maker.get() : spare;
    }

    void putBack(T spare) {
        places.lazySet(place(), spare);
    }

    private static int place() {
        return (int) Thread.currentThread().getId() & PLACES - 1;
    }
}
