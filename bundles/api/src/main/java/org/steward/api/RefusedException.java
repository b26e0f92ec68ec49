package org.steward.api;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be served as it stands, told so that the reader can mend it.
 *
 * <p>The message is shown to people and written to logs: it never holds a customer's data.
 */
public class RefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String problem;
    private final String remedy;

    /**
     * @param place what was concerned, e.g. {@code Connector 'branch-excel'}
     * @param problem what is wrong, without a full stop, e.g. {@code folder /in is not readable}
     * @param remedy what to do, in the imperative, e.g. {@code grant the steward user read access}
     */
    public RefusedException(String place, String problem, String remedy) {
        this(place, problem, remedy, null);
    }

    public RefusedException(String place, String problem, String remedy, @Nullable Throwable cause) {
        super("%s: %s; to fix it, %s.".formatted(place, problem, remedy), cause);
        this.place = place;
        this.problem = problem;
        this.remedy = remedy;
    }

    public String place() {
        return place;
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }
}
