package org.steward.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void leavesOutColoursAndNothingElse() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var plain = new PlainText(out)) {
            plain.write("\u001B[1m用法\u001B[22m [options] mm\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("用法 [options] mm\n");
    }
}
