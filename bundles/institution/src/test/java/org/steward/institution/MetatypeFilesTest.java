package org.steward.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetatypeFilesTest {
    @Test
    void readsWhatBndMakesOfAnAnnotatedInterface() throws IOException {
        List<Schema> schemas = MetatypeFiles.read(
                Objects.requireNonNull(MetatypeFilesTest.class.getResource("/metatype/example.xml")));

        assertThat(schemas).hasSize(1);
        assertThat(schemas.get(0).pid()).isEqualTo("org.steward.example");
        assertThat(schemas.get(0).settings().values())
                .containsExactlyInAnyOrder(
                        new Setting("folder", Kind.TEXT, false, List.of(), Optional.empty(), Optional.empty(), true),
                        new Setting("today", Kind.TEXT, false, List.of(), Optional.empty(), Optional.empty(), false),
                        new Setting("size", Kind.INTEGER, false, List.of(), Optional.of("1"), Optional.of("99"), false),
                        new Setting(
                                "kind",
                                Kind.TEXT,
                                false,
                                List.of("derby", "postgresql"),
                                Optional.empty(),
                                Optional.empty(),
                                false),
                        new Setting("shares", Kind.LONG, true, List.of(), Optional.empty(), Optional.empty(), false),
                        new Setting("pin", Kind.PASSWORD, false, List.of(), Optional.empty(), Optional.empty(), false));
    }
}
