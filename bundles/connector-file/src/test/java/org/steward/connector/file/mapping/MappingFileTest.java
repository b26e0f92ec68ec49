package org.steward.connector.file.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steward.api.RefusedException;
import org.steward.api.intake.RecordKind;

class MappingFileTest {
    @TempDir
    Path folder;

    private Mapping read(String text) throws IOException {
        return MappingFile.read(Files.writeString(folder.resolve("retail.yaml"), text));
    }

    @Test
    void readsTheExampleOfTheDocumentation() throws IOException {
        Mapping mapping = read(
                """
                files: "retail/*.csv"          # glob
                kind: transactions
                format:
                  type: csv
                  encoding: auto
                  separator: ";"
                  quote: "\\""
                  header: true
                  decimal: ","
                  unit: major
                  date: "d/M/yyyy H:mm"
                namespace: shop
                create_customers: true
                fields:
                  customer: CustomerID
                  time: {column: InvoiceDate, date: "d/M/yyyy H:mm"}
                  amount: {expression: "Quantity * UnitPrice"}
                  kind: {value: purchase}
                  channel: {column: [渠道, channel], values: {微信: wecom, 电话: phone}, otherwise: other}
                """);

        assertThat(mapping.kind()).isEqualTo(RecordKind.TRANSACTIONS);
        assertThat(mapping.namespace()).contains("shop");
        assertThat(mapping.createCustomers()).isTrue();
        assertThat(mapping.format().separator()).isEqualTo(";");
        assertThat(mapping.format().decimal()).isEqualTo(',');
        assertThat(mapping.fields())
                .extracting(FieldRule::place)
                .containsExactly(
                        new Place.Named(List.of("CustomerID")),
                        new Place.Named(List.of("InvoiceDate")),
                        new Place.Computed("Quantity * UnitPrice"),
                        new Place.Constant("purchase"),
                        new Place.Named(List.of("渠道", "channel")));
        assertThat(mapping.fields().get(4).codes()).isEqualTo(Map.of("微信", "wecom", "电话", "phone"));
        assertThat(mapping.fields().get(4).otherwise()).contains("other");
    }

    @Test
    void takesOurOwnNamesWhereNoFieldsAreGiven() throws IOException {
        Mapping mapping = read("files: x.jsonl\nkind: staff\nformat: {type: jsonl, quote: none}\n");

        assertThat(mapping.fields()).extracting(rule -> rule.field().name()).contains("code", "name", "unit");
        assertThat(mapping.format().quote()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "`filse: x`!`key 'filse' is not known; to fix it, write 'files', or take it out.`",
                "`files: x`!`key 'kind' is missing`",
                "`files: x\nkind: customer`!`key 'kind' has a value that is not known; to fix it, write one of org-units`",
                "`files: x\nkind: staff\nformat: {seperator: ','}`!`key 'format.seperator' is not known; to fix it, write 'separator'`",
                "`files: x\nkind: staff\nfields: {code: a, name: b, unit: c, naem: d}`!`key 'fields.naem' is not known; to fix it, write 'name'`",
                "`files: x\nkind: staff\nfields: {code: a, name: b}`!`key 'fields.unit' is missing`",
                "`files: x\nkind: staff\nfields: {code: a, name: b, unit: {colum: c}}`!`key 'fields.unit.colum' is not known; to fix it, write 'column'`",
                "`files: x\nkind: staff\nfields: {code: a, name: b, unit: {column: c, value: d}}`!`needs one of column, expression and value`",
                "`files: x\nkind: staff\nfields: {code: a, name: b, unit: 0}`!`names no column`",
                "`files: x\nkind: staff\nformat: {header: false}\nfields: {code: a, name: 2, unit: 3}`!`key 'fields.code' names a column of a file without a header`",
                "`files: x\nkind: staff\nformat: {header: nope}`!`key 'format.header' is neither true nor false`",
                "`files: x\nkind: staff\nformat: {date: 'q bad'}`!`key 'format.date' is no pattern of dates`",
                "`files: x\nkind: staff\nformat: {separator: ''}`!`separates nothing`",
                "`files: x\nkind: staff\nformat: {quote: ab}`!`key 'format.quote' is not one character`",
                "`files: x\nkind: staff\nfields: {code: a, name: b, unit: {expression: '1 +* 2'}}`!`key 'fields.unit.expression' is no arithmetic`",
                "`files: x\nkind: staff\nfields: {code: a, name: b, unit: {expression: 'RANDOM()'}}`!`key 'fields.unit.expression' is no arithmetic`",
                "`files: '[a'\nkind: staff`!`key 'files' is no glob`",
                "`files: x\nfiles: y\nkind: staff`!`is no well-formed YAML at line 2`",
                "`files: [`!`is no well-formed YAML`",
                "`just words`!`holds no keys`",
            })
    void refusesWhatItDoesNotUnderstandAndSaysWhere(String text, String problem) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("Mapping file 'retail.yaml': ")
                .hasMessageContaining(problem);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> read("")).isInstanceOf(RefusedException.class).hasMessageContaining("holds no keys");
    }
}
