package org.steward.shell.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotingTest {
    @Test
    void leavesNothingThatTheShellCouldExpand() {
        List<String> words = List.of("a b", "$x;|'\"\\", "客户");

        String line = Quoting.commandLine("scan", words);

        assertThat(line)
                .isEqualTo("steward:scan \"a\\u0020b\" \"\\u0024\\u0078\\u003b\\u007c\\u0027\\u0022\\u005c\""
                                .replace("\\u0078", "x")
                        + " \"\\u5ba2\\u6237\"");
    }
}
