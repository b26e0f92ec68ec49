package org.steward.shell.command;

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
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.steward.api.protection.TextProtection;

@Service
@Command(
        scope = "steward",
        name = "scan",
        description = "Finds and masks sensitive data in lines of text, or in JSON lines with text, conversation,"
                + " speaker and time")
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
        var scan = new LineScan(texts, line -> write(line, output));
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                scan.read(line);
            }
            return scan.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(LineScan.Line line, OutputStream output) {
        try {
            output.write(JSON.writeValueAsBytes(line));
            output.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
