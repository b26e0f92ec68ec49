package org.steward.institution;

import java.util.List;
import java.util.regex.Pattern;

/** Names that folders, files and configurations go by. */
final class Names {
    static final String PID_PREFIX = "org.steward.";
    static final String INSTITUTION = "institution";
    static final String INSTITUTION_PID = PID_PREFIX + INSTITUTION;
    static final String INSTITUTION_FILE = "institution.cfg";
    static final String FILE_ENDING = ".cfg";

    /** Modules that every institution has; without a file of its own, a module runs on its defaults. */
    static final List<String> MODULES =
            List.of("store", "protection", "masking", "audit", "intake", "tiering", "reporting");

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");

    private Names() {}

    /** @return whether a folder of that name can be an institution, or a file's part after {@code ~} an instance */
    static boolean isId(String name) {
        return ID.matcher(name).matches();
    }

    static boolean isEveryInstitutions(String pid) {
        return pid.equals(INSTITUTION_PID)
                || (pid.startsWith(PID_PREFIX) && MODULES.contains(pid.substring(PID_PREFIX.length())));
    }
}
