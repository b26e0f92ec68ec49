package org.steward.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class WordlessTraceTest {
    @Test
    void tellsTypesAndPlacesOfAllCausesWithoutTheirWords() {
        var quoting = new NumberFormatException("For input string: \"13800138000\"");
        var wrapped = new IllegalStateException("cannot read 13800138000", quoting);

        String printed = printed(WordlessTrace.of(wrapped));

        assertThat(printed)
                .contains("java.lang.IllegalStateException", "Caused by: java.lang.NumberFormatException")
                .contains("WordlessTraceTest")
                .doesNotContain("13800138000");
    }

    @Test
    void endsWhereCausesGoInACircle() {
        var first = new IllegalStateException("one");
        first.initCause(new IllegalStateException("two", first));

        assertThat(printed(WordlessTrace.of(first))).contains("IllegalStateException");
    }

    private static String printed(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
