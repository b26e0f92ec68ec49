package org.steward.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/** What time of the CPU a task is charged with, in nanoseconds. */
public enum Clock {
    /** For tasks that run in the calling thread alone; fine. */
    THREAD(Clock::threadTime),
    /** For tasks with threads of their own, as those of a database; counts garbage collection too; steps of 10 ms. */
    PROCESS(Clock::processTime);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final LongSupplier time;

    Clock(LongSupplier time) {
        this.time = time;
    }

    public long now() {
        return time.getAsLong();
    }

    private static long threadTime() {
        return THREADS.getCurrentThreadCpuTime();
    }

    private static long processTime() {
        return SYSTEM.getProcessCpuTime();
    }
}
