package org.steward.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The conversations that the demo bank's people have, with slots for what changes. */
final class Dialogues {
    private final List<List<Line>> dialogues;

    private Dialogues(List<List<Line>> dialogues) {
        this.dialogues = dialogues;
    }

    static Dialogues load() {
        try (InputStream in = Dialogues.class.getResourceAsStream("dialogues.txt")) {
            if (in == null) {
                throw new IllegalStateException("The bundle lacks dialogues.txt");
            }
            return new Dialogues(parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<Line>> parse(BufferedReader reader) throws IOException {
        List<List<Line>> dialogues = new ArrayList<>();
        List<Line> current = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("C: ") || line.startsWith("S: ")) {
                current.add(new Line(line.charAt(0) == 'C', line.substring(3)));
            } else if (line.isBlank() && !current.isEmpty()) {
                dialogues.add(current);
                current = new ArrayList<>();
            }
        }
        if (!current.isEmpty()) {
            dialogues.add(current);
        }
        return dialogues;
    }

    List<Line> get(int index) {
        return dialogues.get(index % dialogues.size());
    }

    int size() {
        return dialogues.size();
    }

    record Line(boolean customer, String text) {}
}
