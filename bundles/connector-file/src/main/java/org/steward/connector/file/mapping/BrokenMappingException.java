package org.steward.connector.file.mapping;

import java.io.Serial;
import org.steward.api.RefusedException;

/** A mapping file is the operator's mistake: the files that it is for wait until it is mended. */
public final class BrokenMappingException extends RefusedException {
    @Serial
    private static final long serialVersionUID = 1L;

    BrokenMappingException(RefusedException problem) {
        super(problem.place(), problem.problem(), problem.remedy(), problem);
    }
}
