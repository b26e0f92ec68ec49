package org.steward.shell;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * What failed and where, without the words: messages of libraries quote what they could not read, and that may be what
 * somebody typed or a line of a file.
 */
final class WordlessTrace extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MOST_CAUSES = 10;

    private final String type;

    private WordlessTrace(String type, @Nullable Throwable cause) {
        super(null, cause, false, true);
        this.type = type;
    }

    static Throwable of(Throwable failure) {
        return of(failure, MOST_CAUSES);
    }

    private static Throwable of(Throwable failure, int depth) {
        Throwable cause = failure.getCause();
        WordlessTrace trace = new WordlessTrace(
                failure.getClass().getName(), cause == null || depth == 0 ? null : of(cause, depth - 1));
        trace.setStackTrace(failure.getStackTrace());
        return trace;
    }

    @Override
    public String toString() {
        return type;
    }
}
