package org.steward.protection.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.api.RefusedException;
import org.steward.protection.TestKeys;
import org.steward.protection.keys.LiveKeyRing;
import org.steward.protection.keys.Profile;

class TokenMakingTest {
    @TempDir
    Path home;

    private LiveKeyRing keys;
    private TokenMaking tokens;

    @BeforeEach
    void openRing() {
        keys = TestKeys.ring("demo", home);
        tokens = new TokenMaking("demo", keys::current);
    }

    @ParameterizedTest
    @EnumSource
    void restoresWhatItMade(Profile profile) {
        LiveKeyRing ring = TestKeys.ring("demo", home.resolve(profile.wireName()), profile);
        var ofProfile = new TokenMaking("demo", ring::current);
        for (String value : List.of("138000", "13800138000", "6222020200112233445", "1".repeat(36))) {
            String token = ofProfile.tokenise("study", "mobile", value);

            assertThat(token).matches("\\d{" + value.length() + "}").isNotEqualTo(value);
            assertThat(ofProfile.restore("study", "mobile", token)).isEqualTo(value);
        }
    }

    @Test
    void keepsLengthSeparatorsAndAClosingX() {
        assertThat(tokens.tokenise("study", "mobile", "+86 138-0013-8000")).matches("\\+\\d\\d \\d{3}-\\d{4}-\\d{4}");
        assertThat(tokens.tokenise("study", "resident-id", "11010519491231002X"))
                .matches("\\d{17}X");
        assertThat(tokens.tokenise("study", "landline", "(010) 6655.4433/12"))
                .matches("\\(\\d{3}\\) \\d{4}\\.\\d{4}/\\d\\d");
    }

    @Test
    void givesEachInstitutionPurposeAndTypeTokensOfItsOwn() {
        String token = tokens.tokenise("study", "mobile", "13800138000");

        assertThat(tokens.tokenise("study", "mobile", "13800138000")).isEqualTo(token);
        assertThat(tokens.tokenise("other", "mobile", "13800138000")).isNotEqualTo(token);
        assertThat(tokens.tokenise("study", "landline", "13800138000")).isNotEqualTo(token);
        assertThat(tokens.tokenise("studym", "obile", "13800138000")).isNotEqualTo(token);
        assertThat(new TokenMaking("other", keys::current).tokenise("study", "mobile", "13800138000"))
                .isNotEqualTo(token);
    }

    @Test
    void givesDifferentValuesDifferentTokens() {
        Set<String> made = new HashSet<>();

        IntStream.range(0, 10_000).forEach(i -> made.add(tokens.tokenise("study", "account", "%06d".formatted(i))));

        assertThat(made).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "1-2-3-4-5",
                "1234567890123456789012345678901234567",
                "１３８００１３８０００",
                "13800138000a",
                "X123456"
            })
    void refusesWhatIsTooShortTooLongOrNoNumber(String value) {
        assertThatThrownBy(() -> tokens.tokenise("study", "mobile", value))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("mobile")
                .hasMessageNotContaining("138")
                .hasMessageNotContaining("123456");
        assertThatThrownBy(() -> tokens.restore("study", "mobile", value)).isInstanceOf(RefusedException.class);
    }

    @Test
    void worksForManyThreadsAtOnce() {
        List<String> restored = IntStream.range(100_000, 110_000)
                .parallel()
                .mapToObj(i -> tokens.restore("study", "t", tokens.tokenise("study", "t", String.valueOf(i))))
                .toList();

        assertThat(restored).startsWith("100000").endsWith("109999").hasSize(10_000);
    }
}
