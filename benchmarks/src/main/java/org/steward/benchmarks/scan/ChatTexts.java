package org.steward.benchmarks.scan;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.steward.benchmarks.Folders;
import org.steward.demo.DemoBank;
import org.steward.demo.DemoSize;

/** The messages of a demo bank. */
record ChatTexts(List<String> texts, long utf8Bytes) {
    private static final int CUSTOMERS = 2_000;

    static ChatTexts of(int messages) throws IOException {
        DemoSize usual = DemoSize.DEFAULT;
        DemoSize size = new DemoSize(usual.seed(), CUSTOMERS, CUSTOMERS, messages, usual.months(), usual.today());
        Path inbox = Folders.temporary();
        try {
            new DemoBank(size).deliver(inbox);
            List<String> texts = new ArrayList<>();
            try (var files = Files.newDirectoryStream(inbox.resolve("wecom"), "messages-*.jsonl")) {
                for (Path file : files) {
                    read(file, texts);
                }
            }
            long bytes = texts.stream()
                    .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                    .sum();
            return new ChatTexts(List.copyOf(texts), bytes);
        } finally {
            Folders.delete(inbox);
        }
    }

    private static void read(Path file, List<String> texts) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(file)) {
            if (line.endsWith("}")) { // the demo bank also delivers a line that breaks off
                texts.add(json.readTree(line).path("内容").asText());
            }
        }
    }
}
