package org.steward.api.store;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.steward.api.RefusedException;

/** The database is away or broken; nothing was written, and the same request may be sent again later. */
public class StoreUnavailableException extends RefusedException {
    @Serial
    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String place, String problem, String remedy, @Nullable Throwable cause) {
        super(place, problem, remedy, cause);
    }
}
