package org.steward.institution;

import java.io.Serial;

/** A file that cannot be used; the message is the reason and the remedy, without the file's name. */
final class UnfitException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    UnfitException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
