package org.steward.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void readsWhatQuotingWrote() {
        assertThat(Words.plain("a\\u0020b\\u0024x\\u5ba2\\u6237\\u005c")).isEqualTo("a b$x客户\\");
    }
}
