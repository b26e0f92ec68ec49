package org.steward.connector.file.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.intake.RecordKind;

class MappingsTest {
    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void takesTheFirstMappingThatFits() throws IOException {
        write("20.yaml", "files: 'shop/**'\nkind: customers\n");
        write("10.yaml", "files: 'shop/*.csv'\nkind: staff\n");
        var mappings = new Mappings(folder);

        assertThat(mappings.kind("shop/a.csv")).contains(RecordKind.STAFF);
        assertThat(mappings.kind("shop/deep/a.csv")).contains(RecordKind.CUSTOMERS);
        assertThat(mappings.kind("other/a.csv")).isEmpty();
    }

    @Test
    void fallsBackOnFoldersAndNamesOfKinds() throws IOException {
        var mappings = new Mappings(folder.resolve("not there"));

        assertThat(mappings.kind("org-units/a.csv")).contains(RecordKind.ORG_UNITS);
        assertThat(mappings.kind("x/transactions-2026.jsonl")).contains(RecordKind.TRANSACTIONS);
        assertThat(mappings.kind("staffing.csv")).isEmpty();
        assertThat(mappings.fitting("staff.jsonl")
                        .map(mapping -> mapping.format().type()))
                .contains(Format.Type.JSONL);
    }

    @Test
    void seesMappingsComeChangeAndGo() throws IOException {
        var mappings = new Mappings(folder);
        Optional<RecordKind> before = mappings.kind("a.csv");

        write("a.yaml", "files: '*.csv'\nkind: staff\n");
        Optional<RecordKind> come = mappings.kind("a.csv");
        write("a.yaml", "files: '*.csv'\nkind: customers\n");
        Optional<RecordKind> changed = mappings.kind("a.csv");
        Files.delete(folder.resolve("a.yaml"));

        assertThat(before).isEmpty();
        assertThat(come).contains(RecordKind.STAFF);
        assertThat(changed).contains(RecordKind.CUSTOMERS);
        assertThat(mappings.kind("a.csv")).isEmpty();
    }

    @Test
    void holdsUpOnlyTheFilesThatABrokenMappingIsFor() throws IOException {
        write("a.yaml", "files: 'shop/*'\nkind: nonsense\n");
        var mappings = new Mappings(folder);

        assertThatThrownBy(() -> mappings.fitting("shop/staff.csv")).isInstanceOf(BrokenMappingException.class);
        assertThat(mappings.fitting("other/staff.csv")).isPresent();
    }

    @Test
    void holdsUpAllFilesAfterAMappingThatCannotBeReadAtAll() throws IOException {
        write("a.yaml", "files: 'shop/*'\nkind: staff\n");
        write("b.yaml", "files: [");
        var mappings = new Mappings(folder);

        assertThat(mappings.fitting("shop/a.csv")).isPresent();
        assertThatThrownBy(() -> mappings.fitting("other/staff.csv"))
                .isInstanceOf(BrokenMappingException.class)
                .hasMessageContaining("b.yaml");
    }

    @Test
    void findsAMappingByNameAndKindForAFileThatLiesAnywhere() throws IOException {
        write("a.yaml", "files: 'shop/*.csv'\nkind: staff\n");
        write("b.yaml", "files: 'shop/*.csv'\nkind: customers\n");
        var mappings = new Mappings(folder);

        assertThat(mappings.named("x.csv", RecordKind.CUSTOMERS).name()).isEqualTo("b.yaml");
        assertThat(mappings.named("x.csv", RecordKind.HOLDINGS).name()).isEqualTo("our field names");
    }
}
