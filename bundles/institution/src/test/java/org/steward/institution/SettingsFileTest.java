package org.steward.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {
    @ParameterizedTest
    @CsvSource({
        "tiering.cfg, org.steward.tiering, demo",
        "connector-file~inbox.cfg, org.steward.connector.file, demo.inbox",
        "com.example.connector.radio~x.cfg, com.example.connector.radio, demo.x",
        "com.example.scores.cfg, com.example.scores, demo"
    })
    void namesTheConfiguration(String fileName, String pid, String name) throws UnfitException {
        assertThat(SettingsFile.of(fileName).configuration("demo")).isEqualTo(new ConfigurationName(pid, name));
    }

    @ParameterizedTest
    @CsvSource({
        "connector-file.cfg, a connector needs a name",
        "store~second.cfg, has one file an institution",
        "connector-file~In Box.cfg, lower-case letters",
        "Tiering.cfg, fits no bundle",
        "org.steward.store.cfg, fits no bundle",
        ".cfg, fits no bundle"
    })
    void refusesNamesThatFitNothing(String fileName, String reason) {
        assertThatThrownBy(() -> SettingsFile.of(fileName))
                .isInstanceOf(UnfitException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void knowsWhatNoInstitutionCanDoWithout() throws UnfitException {
        assertThat(SettingsFile.of("store.cfg").isEveryInstitutions()).isTrue();
        assertThat(SettingsFile.of("connector-file~inbox.cfg").isEveryInstitutions())
                .isFalse();
    }
}
