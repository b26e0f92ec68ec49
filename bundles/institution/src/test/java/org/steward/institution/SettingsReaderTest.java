package org.steward.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.steward.api.institution.SettingsCheck;
import org.steward.api.institution.SettingsCheck.Problem;
import org.steward.institution.SettingsReader.Reading;

class SettingsReaderTest {
    private static final Schema SCHEMA = Schema.of(
            "org.steward.example",
            List.of(
                    KnownSchemas.text("folder", true),
                    KnownSchemas.whole("share.high", 0, 100),
                    setting("ratio", Kind.DOUBLE, false, List.of()),
                    setting("strict", Kind.BOOLEAN, false, List.of()),
                    setting("kind", Kind.TEXT, false, List.of("derby", "postgresql")),
                    setting("shares", Kind.LONG, true, List.of()),
                    setting("pin", Kind.PASSWORD, false, List.of("0000")),
                    setting("api.token.count", Kind.INTEGER, false, List.of()),
                    KnownSchemas.text("institution", true)));

    private static Setting setting(String key, Kind kind, boolean list, List<String> options) {
        return new Setting(key, kind, list, options, Optional.empty(), Optional.empty(), false);
    }

    private static Reading read(Map<String, String> texts, SettingsCheck... checks) {
        return new SettingsReader(SCHEMA, List.of(checks)).read(texts);
    }

    @Test
    void givesEachValueTheTypeOfItsKey() {
        var texts = Map.of("folder", "/in", "share.high", "20", "ratio", "0.5", "strict", "true", "shares", "1, 2,3");

        Reading reading = read(texts);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.values())
                .containsEntry("folder", "/in")
                .containsEntry("share.high", 20)
                .containsEntry("ratio", 0.5)
                .containsEntry("strict", true);
        assertThat((Long[]) reading.values().get("shares")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void namesTheNearestKeyForAMistypedOne() {
        Reading reading = read(Map.of("folder", "/in", "share_hihg", "20"));

        assertThat(reading.problems())
                .containsExactly(
                        new Problem("share_hihg", "is not known; write 'share.high' if that is meant, or remove it"));
    }

    @Test
    void listsTheKnownKeysWhereNoneIsNear() {
        Reading reading = read(Map.of("folder", "/in", "completely.different", "20"));

        assertThat(reading.problems().get(0).reason()).contains("one of: api.token.count, folder, kind");
    }

    @Test
    void saysWhatIsAllowedInPlaceOfAWrongValue() {
        assertThat(reasonFor("share.high", "abc"))
                .isEqualTo("'abc' is not a whole number; write a whole number from 0 to 100");
        assertThat(reasonFor("share.high", "101")).isEqualTo("'101' is too large; write a whole number from 0 to 100");
        assertThat(reasonFor("share.high", "-1")).isEqualTo("'-1' is too small; write a whole number from 0 to 100");
        assertThat(reasonFor("ratio", "NaN")).isEqualTo("'NaN' is not a number; write a number");
        assertThat(reasonFor("strict", "ja")).isEqualTo("'ja' is not true or false; write true or false");
        assertThat(reasonFor("kind", "oracle")).isEqualTo("'oracle' is not allowed; write one of: derby, postgresql");
    }

    @Test
    void neverShowsASecret() {
        assertThat(reasonFor("pin", "1234")).doesNotContain("1234");
        assertThat(reasonFor("api.token.count", "s3cr3t")).doesNotContain("s3cr3t");
    }

    @Test
    void missesAKeyWithoutDefault() {
        Reading reading = read(Map.of("share.high", "20"));

        assertThat(reading.problems()).containsExactly(new Problem("folder", "is missing; add the line, with text"));
    }

    @Test
    void refusesKeysThatStewardSets() {
        Reading reading = read(Map.of("folder", "/in", "institution", "other"));

        assertThat(reading.problems())
                .containsExactly(new Problem("institution", "is set by Steward itself; remove the line"));
    }

    @Test
    void leavesReferencesToConfigAdmin() {
        Reading reading = read(Map.of("folder", "$[env:IN]", "share.high", "$[prop:high]", "pin", "$[secret:pin]"));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.values())
                .containsEntry("folder", "$[env:IN]")
                .containsEntry("share.high", "$[prop:high]")
                .containsEntry("pin", "$[secret:pin]");
    }

    @Test
    void asksTheChecksOfTheBundleAlsoWhereATypeIsWrong() {
        var check = check(settings -> List.of(new Problem("folder", "is no absolute path; write one")));

        assertThat(read(Map.of("folder", "in"), check).problems())
                .containsExactly(new Problem("folder", "is no absolute path; write one"));
        assertThat(read(Map.of("folder", "in", "ratio", "x"), check).problems())
                .extracting(Problem::key)
                .containsExactly("ratio", "folder");
        assertThat(read(
                                Map.of("folder", "in", "colour", "x"),
                                check(settings -> List.of(new Problem("colour", "is ugly; write another"))),
                                check)
                        .problems())
                .as("a key is named once")
                .extracting(Problem::key)
                .containsExactly("colour", "folder");
    }

    @Test
    void survivesACheckThatFails() {
        var check = check(settings -> {
            throw new IllegalStateException("defect");
        });

        assertThat(read(Map.of("folder", "in"), check).problems().get(0).reason())
                .contains("could not be checked");
    }

    private static String reasonFor(String key, String value) {
        return read(Map.of("folder", "/in", key, value)).problems().get(0).reason();
    }

    private static SettingsCheck check(java.util.function.Function<Map<String, Object>, List<Problem>> body) {
        return new SettingsCheck() {
            @Override
            public String pid() {
                return "org.steward.example";
            }

            @Override
            public List<Problem> check(Map<String, Object> settings) {
                return body.apply(settings);
            }
        };
    }
}
