package org.steward.shell;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Option;

/**
 * Puts the options of a command line before its arguments: Karaf stops looking for options at the first argument, and
 * whoever types {@code tier demo --json} should not have to know that.
 */
final class OptionsFirst {
    private OptionsFirst() {}

    /**
     * @param line command and words, separated by single blanks; words hold none, see {@code Quoting}
     * @param action class of the command, whose fields tell which options take a value
     */
    static String order(String line, Class<?> action) {
        Map<String, Boolean> takesValue = options(action);
        Iterator<String> words = Arrays.asList(line.split(" ")).iterator();
        String command = words.next();
        List<String> options = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        while (words.hasNext()) {
            String word = words.next();
            (word.startsWith("-") ? options : arguments).add(word);
            if (takesValue.getOrDefault(word, false) && words.hasNext()) {
                options.add(words.next());
            }
        }
        List<String> ordered = new ArrayList<>(List.of(command));
        ordered.addAll(options);
        ordered.addAll(arguments);
        return String.join(" ", ordered);
    }

    private static Map<String, Boolean> options(Class<?> action) {
        Map<String, Boolean> options = new HashMap<>();
        for (Class<?> type = action; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                Option option = field.getAnnotation(Option.class);
                if (option != null) {
                    options.put(option.name(), field.getType() != boolean.class);
                }
            }
        }
        return options;
    }
}
