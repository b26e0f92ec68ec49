package org.steward.shell.command;

import java.io.Serial;
import org.steward.api.RefusedException;

/** A command line that says nothing a command can do; ends with exit code 2. */
public final class WrongUsageException extends RefusedException {
    @Serial
    private static final long serialVersionUID = 1L;

    WrongUsageException(String place, String problem, String remedy) {
        super(place, problem, remedy);
    }
}
