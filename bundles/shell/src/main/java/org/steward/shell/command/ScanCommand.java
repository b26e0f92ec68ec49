package org.steward.shell.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.steward.api.protection.SensitiveSpan;
import org.steward.api.protection.TextProtection;

@Service
@Command(
        scope = "steward",
        name = "scan",
        description = "Finds and masks sensitive data in lines of text, or in JSON lines with a text")
public final class ScanCommand extends InstitutionCommand {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(name = "--in", description = "File to read; - is standard input")
    String in = STANDARD_STREAM;

    @Option(name = "--out", description = "File to write; - is standard output")
    String out = STANDARD_STREAM;

    @Override
    public @Nullable Object execute() throws IOException {
        try (InputStream input =
                        in.equals(STANDARD_STREAM) ? session.getKeyboard() : Files.newInputStream(fileToRead(in));
                OutputStream output =
                        out.equals(STANDARD_STREAM) ? session.getConsole() : Files.newOutputStream(fileToWrite(out))) {
            var buffered = new BufferedOutputStream(output, 1 << 16);
            var reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8), 1 << 16);
            ask(TextProtection.class, texts -> scan(texts, reader, buffered));
            buffered.flush();
        }
        return null;
    }

    private static long scan(TextProtection texts, BufferedReader reader, OutputStream output) {
        long number = 0;
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String text = text(line);
                output.write(JSON.writeValueAsBytes(
                        new Line(++number, texts.protect(text).masked(), texts.scan(text))));
                output.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return number;
    }

    /** The text of a line: the line itself, or what a JSON object calls its {@code text}. */
    private static String text(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            JsonNode text = JSON.readTree(line).path("text");
            return text.isTextual() ? text.textValue() : line;
        } catch (JsonProcessingException e) {
            return line; // a text may well begin with a brace
        }
    }

    private record Line(long line, String masked, List<SensitiveSpan> spans) {}
}
