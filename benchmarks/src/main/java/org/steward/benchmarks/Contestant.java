package org.steward.benchmarks;

/** A task that is measured. */
public interface Contestant {
    String name();

    /** Makes ready for one repetition; not measured. */
    default void prepare() throws Exception {}

    /** @return something that depends on all results, so that nothing is optimised away */
    long run() throws Exception;

    /** Clears up after one repetition; not measured. */
    default void cleanUp() throws Exception {}

    /** A task that needs no preparation. */
    static Contestant of(String name, Task task) {
        return new Contestant() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long run() throws Exception {
                return task.run();
            }
        };
    }

    /** What runs. */
    @FunctionalInterface
    interface Task {
        long run() throws Exception;
    }
}
