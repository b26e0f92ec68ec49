package org.steward.itests;

import java.util.ArrayList;
import java.util.List;
import org.junit.runner.Description;
import org.junit.runner.notification.Failure;
import org.junit.runner.notification.RunListener;

/** Says how each test in the container ended. */
public final class ReportByName extends RunListener {
    private final List<String> failures = new ArrayList<>();
    private boolean failed;

    @Override
    public void testStarted(Description description) {
        failed = false;
    }

    @Override
    public void testFailure(Failure failure) {
        failed = true;
        failures.add(failure.getDescription().getDisplayName() + ": " + failure.getMessage());
        System.out.println(failure.getTrace());
    }

    @Override
    public void testFinished(Description description) {
        System.out.println("in the container: " + (failed ? "FAILED " : "passed ") + description.getDisplayName());
    }

    List<String> failures() {
        return List.copyOf(failures);
    }
}
