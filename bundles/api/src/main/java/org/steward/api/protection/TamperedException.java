package org.steward.api.protection;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.steward.api.RefusedException;

/** A ciphertext that does not open: moved, changed, or sealed with a key that is gone. */
public class TamperedException extends RefusedException {
    @Serial
    private static final long serialVersionUID = 1L;

    public TamperedException(String place, String problem, String remedy, @Nullable Throwable cause) {
        super(place, problem, remedy, cause);
    }
}
