package org.steward.institution;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the name of a configuration file says.
 *
 * @param word name of the module, as in the file's name, e.g. {@code connector-file}
 * @param pid factory PID of the component that it is for
 * @param instance what follows {@code ~}; only connectors and bundles of integrators have it
 */
record SettingsFile(String fileName, String word, String pid, Optional<String> instance) {
    private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern WHOLE_PID = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");
    private static final String CONNECTOR = "connector-";

    /** The file of a module of ours, there or not. */
    static SettingsFile ofModule(String module) {
        return new SettingsFile(module + Names.FILE_ENDING, module, pidOf(module), Optional.empty());
    }

    /** @throws UnfitException if no component could be meant by that name */
    static SettingsFile of(String fileName) throws UnfitException {
        String stem = fileName.substring(0, fileName.length() - Names.FILE_ENDING.length());
        int tilde = stem.indexOf('~');
        String word = tilde < 0 ? stem : stem.substring(0, tilde);
        Optional<String> instance = tilde < 0 ? Optional.empty() : Optional.of(stem.substring(tilde + 1));
        if (instance.isPresent() && !Names.isId(instance.get())) {
            throw new UnfitException("what follows '~' must be 1 to 40 lower-case letters, digits and '-'");
        }
        if (WHOLE_PID.matcher(word).matches() && !word.startsWith(Names.PID_PREFIX)) {
            return new SettingsFile(fileName, word, word, instance);
        }
        if (!WORDS.matcher(word).matches()) {
            throw new UnfitException("the name fits no bundle; name it <module>.cfg, connector-<kind>~<name>.cfg,"
                    + " or <PID>~<name>.cfg for a bundle of your own");
        }
        refuseMisplacedInstance(word, instance);
        return new SettingsFile(fileName, word, pidOf(word), instance);
    }

    private static void refuseMisplacedInstance(String word, Optional<String> instance) throws UnfitException {
        boolean connector = word.startsWith(CONNECTOR);
        if (connector && instance.isEmpty()) {
            throw new UnfitException("a connector needs a name; rename the file to %s~<name>.cfg".formatted(word));
        }
        if (!connector && instance.isPresent()) {
            throw new UnfitException(
                    "'%s' has one file an institution; put its keys into %s.cfg".formatted(word, word));
        }
    }

    ConfigurationName configuration(String institution) {
        return new ConfigurationName(
                pid, instance.map(name -> institution + "." + name).orElse(institution));
    }

    /** Whether an institution is down without it. */
    boolean isEveryInstitutions() {
        return Names.isEveryInstitutions(pid);
    }

    /** What a file's name says for that PID. */
    static String wordOf(String pid) {
        return pid.startsWith(Names.PID_PREFIX)
                ? pid.substring(Names.PID_PREFIX.length()).replace('.', '-')
                : pid;
    }

    private static String pidOf(String word) {
        return Names.PID_PREFIX + word.replace('-', '.');
    }
}
