package org.steward.connector.file.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.api.RefusedException;
import org.steward.api.intake.RawBatch;
import org.steward.api.intake.RawRecord;
import org.steward.api.intake.RecordKind;
import org.steward.api.intake.Rejection;
import org.steward.connector.file.mapping.Mapping;

/** From the bytes of a file to its records. */
class FileReadingTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "|", "\t"})
    void findsTheSeparator(String separator) throws IOException {
        Read read = Read.customers(folder, "name,phone,email\n张三,1,a@b\n".replace(",", separator));

        assertThat(read.fields()).containsExactly(Map.of("name", "张三", "phone", "1", "email", "a@b"));
    }

    @Test
    void takesASeparatorOfSeveralCharactersAndOneThatCannotBeTyped() throws IOException {
        String mapping = "files: x\nkind: customers\nformat: {separator: \"%s\"}\nfields: {name: n, phone: p}\n";

        Read bars = Read.mapped(folder, "n|+|p\n张|三|+|1\n", mapping.formatted("|+|"));
        Read escape = Read.mapped(folder, "n\u001Bp\n张三\u001B1\n", mapping.formatted("\\e"));

        assertThat(bars.fields()).containsExactly(Map.of("name", "张|三", "phone", "1"));
        assertThat(escape.fields()).containsExactly(Map.of("name", "张三", "phone", "1"));
    }

    @Test
    void readsGb18030WithCharactersOfFourBytes() throws IOException {
        Path file = Read.file(folder, "name,phone\r\n㐂𠮷䶮,1\r\n", Read.GB18030);

        Read read = Read.of(file, Mapping.byOurNames(RecordKind.CUSTOMERS, "x.csv"));

        assertThat(read.values("name")).containsExactly("㐂𠮷䶮");
    }

    @Test
    void readsUtf16AsSpreadsheetsSaveIt() throws IOException {
        Path file = Read.file(folder, "\uFEFFname\tphone\r\n张三\t1\r\n", StandardCharsets.UTF_16LE);

        Read read = Read.of(file, Mapping.byOurNames(RecordKind.CUSTOMERS, "x.csv"));

        assertThat(read.fields()).containsExactly(Map.of("name", "张三", "phone", "1"));
    }

    @Test
    void readsQuotesWithSeparatorsQuotesAndLineEndsInside() throws IOException {
        Read read = Read.customers(folder, "name,address,phone\n\"a,\"\"b\"\"\",\"line 1\nline 2\",3\nc,d,4\n");

        assertThat(read.values("name")).containsExactly("a,\"b\"", "c");
        assertThat(read.values("address")).containsExactly("line 1\nline 2", "d");
        assertThat(read.records()).extracting(RawRecord::row).containsExactly(1L, 2L);
        assertThat(read.records()).extracting(RawRecord::line).containsExactly(2L, 4L);
    }

    @Test
    void losesOneLineOnlyToAQuoteThatNeverCloses() throws IOException {
        Read read = Read.customers(folder, "name,phone\na,1\n\"b,2\n" + "c,3\n".repeat(1000));

        assertThat(read.records()).hasSize(1001);
        assertThat(read.reasons()).containsExactly("quote-malformed");
        assertThat(read.rejections().get(0))
                .extracting(Rejection::row, Rejection::line)
                .containsExactly(2L, 3L);
        assertThat(read.rejections().get(0).original()).isEqualTo("\"b,2");
    }

    @Test
    void losesOneLineOnlyToAQuoteThatClosesInALaterValue() throws IOException {
        Read read = Read.customers(folder, "name,phone\n\"a,1\n\"b\",2\n\"c\",3\n");

        assertThat(read.values("name")).containsExactly("b", "c");
        assertThat(read.rejections()).extracting(Rejection::line).containsExactly(2L);
    }

    @Test
    void takesAQuoteInsideAValueAsItStands() throws IOException {
        Read read = Read.customers(folder, "name,address,phone\na,5\" pipe,1\nb,x,2\n");

        assertThat(read.values("address")).containsExactly("5\" pipe", "x");
    }

    @Test
    void switchesQuotesOff() throws IOException {
        Read read = Read.mapped(
                folder,
                "n,p\n\"a,1\n",
                "files: x\nkind: customers\nformat: {quote: none}\nfields: {name: n, phone: p}\n");

        assertThat(read.values("name")).containsExactly("\"a");
    }

    @Test
    void setsLinesWithTooFewOrTooManyColumnsAside() throws IOException {
        Read read = Read.customers(folder, "name,phone\na\nb,2,3\nc,4\n");

        assertThat(read.reasons()).containsExactly("columns-missing", "columns-extra");
        assertThat(read.rejections()).extracting(Rejection::line).containsExactly(2L, 3L);
        assertThat(read.values("name")).containsExactly("c");
    }

    @Test
    void toleratesASeparatorAtTheEnd() throws IOException {
        Read inBoth = Read.customers(folder, "name|phone|\na|1|\nb|2\n");
        Read inRows = Read.customers(folder, "name|phone\na|1|\n");

        assertThat(inBoth.values("name")).containsExactly("a", "b");
        assertThat(inRows.fields()).containsExactly(Map.of("name", "a", "phone", "1"));
    }

    @Test
    void readsTablesOfBlanksByPosition() throws IOException {
        Read read = Read.mapped(
                folder,
                " 00004 0001 19970101  2   29.33\r\n 00004 0001 19970118  2   29.73\r\n 00005 0001\r\n",
                """
                files: x
                kind: transactions
                format: {separator: spaces, header: false, columns: 5}
                namespace: cdnow
                create_customers: true
                fields: {customer: 1, time: 3, amount: 5, kind: {value: purchase}}
                """);

        assertThat(read.fields())
                .first()
                .isEqualTo(Map.of("customer", "00004", "time", "1997-01-01", "amount", "29.33", "kind", "purchase"));
        assertThat(read.reasons()).containsExactly("columns-missing");
        assertThat(read.batches().get(0).rules()).isEqualTo(new RawBatch.Rules(true, "cdnow"));
    }

    @Test
    void numbersColumnsOfFilesWithoutAHeader() throws IOException {
        Read read = Read.mapped(
                folder,
                "a,1\nb\n",
                "files: x\nkind: customers\nformat: {header: false}\nfields: {name: 1, phone: 2}\n");

        assertThat(read.rejections()).extracting(Rejection::column).containsExactly("2");
        assertThat(read.reasons()).containsExactly("columns-missing");
    }

    @Test
    void countsAmountsFromColumns() throws IOException {
        String mapping =
                """
                files: x
                kind: transactions
                format: {separator: ";", decimal: ",", date: "d/M/yyyy H:mm"}
                fields: {customer: CustomerID, time: InvoiceDate, amount: {expression: "%s"}}
                """;
        String text =
                "Quantity;InvoiceDate;Unit Price;CustomerID\n6;1/12/2010 08:26;2,55;17850\n-1;1/12/2010 9:41;27,50;14527\n";

        Read byName = Read.mapped(folder, text, mapping.formatted("Quantity * Unit_Price"));
        Read byPosition = Read.mapped(folder, text, mapping.formatted("ROUND(c1 * c3, 1)"));

        assertThat(byName.values("amount")).containsExactly("15.3", "-27.5");
        assertThat(byName.values("time")).containsExactly("2010-12-01T08:26", "2010-12-01T09:41");
        assertThat(byPosition.values("amount")).containsExactly("15.3", "-27.5");
    }

    @Test
    void namesTheColumnThatAnExpressionCouldNotUse() throws IOException {
        Read read = Read.mapped(
                folder,
                "数量,单价,客户,日期\n2,x9,1,20260101\n2,,1,20260101\n2,0,1,20260101\n3,4,1,20260101\n",
                """
                files: x
                kind: transactions
                fields: {customer: 客户, time: 日期, amount: {expression: "数量 / 单价"}}
                """);

        assertThat(read.reasons()).containsExactly("value-malformed", "expression-failed", "expression-failed");
        assertThat(read.rejections()).extracting(Rejection::column).containsExactly("单价", "单价", "数量 / 单价");
        assertThat(read.rejections().get(0).shape()).isEqualTo("A9");
        assertThat(read.values("amount")).containsExactly("0.75");
    }

    @Test
    void takesTheFirstColumnOfAListThatTheHeaderHas() throws IOException {
        Read read = Read.mapped(
                folder,
                "Name , 电话\na,1\n",
                "files: x\nkind: customers\nfields: {name: name, phone: [手机, 电话, phone]}\n");

        assertThat(read.fields()).containsExactly(Map.of("name", "a", "phone", "1"));
    }

    @Test
    void translatesCodes() throws IOException {
        Read read = Read.mapped(
                folder,
                "n,k,s\na,个人,1\nb,对公,9\nc,外星人,1\n",
                """
                files: x
                kind: customers
                fields:
                  name: n
                  kind: {column: k, values: {个人: person, 对公: organisation}}
                  sex: {column: s, values: {1: male}, otherwise: unknown}
                """);

        assertThat(read.values("kind")).containsExactly("person", "organisation");
        assertThat(read.values("sex")).containsExactly("male", "unknown");
        assertThat(read.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo("code-unknown");
            assertThat(rejection.column()).isEqualTo("k");
            assertThat(rejection.shape()).isEqualTo("汉汉汉");
        });
    }

    @Test
    void refusesAFileThatLacksAColumnAndSaysWhatItHas() throws IOException {
        assertThatThrownBy(() -> Read.mapped(
                        folder, "姓名,手机\na,1\n", "files: x\nkind: customers\nfields: {name: 姓名, phone: 电话}\n"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("File 'file.csv': lacks the column '电话'; its header has 姓名, 手机; to fix it, "
                        + "add the column, or change the mapping 'mapping.yaml'.");
    }

    @Test
    void doesNotQuoteAFirstLineThatIsNoHeader() throws IOException {
        assertThatThrownBy(() -> Read.customers(folder, "张三,13800138000\n"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("lacks the column 'name'")
                .hasMessageNotContaining("13800138000");
    }

    @Test
    void doesWithoutOptionalColumns() throws IOException {
        Read read = Read.mapped(
                folder, "n\na\n", "files: x\nkind: customers\nfields: {name: n, phone: {column: p, optional: true}}\n");

        assertThat(read.fields()).containsExactly(Map.of("name", "a"));
    }

    @Test
    void refusesAColumnThatStandsTwice() {
        assertThatThrownBy(() -> Read.customers(folder, "name,phone,Phone\na,1,2\n"))
                .hasMessageContaining("'phone' twice");
    }

    @Test
    void leavesBlankValuesOut() throws IOException {
        Read read = Read.customers(folder, "name,phone,email,company,address\na,\\N,NULL,-,无\n");

        assertThat(read.fields()).containsExactly(Map.of("name", "a"));
    }

    @Test
    void undoesWhatSpreadsheetsDoToNumbers() throws IOException {
        Read read = Read.customers(
                folder,
                "name,number,phone\na,=\"007\",'13800138000\nb,\"=\"\"008\"\"\",\t13800138001\t\nc,1,１３８００１３８００２\n");

        assertThat(read.values("number")).containsExactly("007", "008", "1");
        assertThat(read.values("phone")).containsExactly("13800138000", "13800138001", "13800138002");
    }

    @Test
    void setsNumbersAsideThatASpreadsheetRounded() throws IOException {
        Read read = Read.customers(folder, "name,number,phone\na,6.22202E+18,1\n");

        assertThat(read.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo("value-malformed");
            assertThat(rejection.column()).isEqualTo("number");
            assertThat(rejection.shape()).isEqualTo("9.99999A+99");
            assertThat(rejection.remedy()).contains("formatted as text");
        });
    }

    @Test
    void takesFormulasAsData() throws IOException {
        Read read = Read.customers(folder, "name,phone\n=cmd|' /C calc'!A0,1\n@SUM(A1),2\n");

        assertThat(read.values("name")).containsExactly("=cmd|' /C calc'!A0", "@SUM(A1)");
    }

    @Test
    void takesMessagesWordByWord() throws IOException {
        Path file = folder.resolve("m.jsonl");
        Files.writeString(
                file,
                """
                {"conversation":"c1","channel":"wecom","time":"2026-05-31T08:26:00+08:00","text":"无"}
                {"conversation":"c1","channel":"wecom","time":"2026-05-31T08:27:00+08:00","text":"'-' =\\"x\\"","unknown":{"deep":[1]}}
                """);

        Read read = Read.of(file, Mapping.byOurNames(RecordKind.INTERACTIONS, "m.jsonl"));

        assertThat(read.values("text")).containsExactly("无", "'-' =\"x\"");
    }

    @Test
    void setsBrokenJsonAsideAndGoesOn() throws IOException {
        Path file = folder.resolve("m.jsonl");
        Files.writeString(
                file,
                """
                {"name":"a","phone":13800138000}
                {"name":"b","phone":
                {"name":["c"],"phone":"1"}
                {"name":"d","name":"e"}
                {"name":"f","phone":1e999999999}
                {"name":"g"} {"name":"h"}

                [1]
                {"name":"i","phone":null}
                """);

        Read read = Read.of(file, Mapping.byOurNames(RecordKind.CUSTOMERS, "m.jsonl"));

        assertThat(read.fields()).containsExactly(Map.of("name", "a", "phone", "13800138000"), Map.of("name", "i"));
        assertThat(read.reasons()).hasSize(6).containsOnly("json-malformed");
        assertThat(read.rejections()).extracting(Rejection::line).containsExactly(2L, 3L, 4L, 5L, 6L, 8L);
    }

    @Test
    void takesJsonKeysByAMapping() throws IOException {
        Read read = Read.mapped(
                folder,
                "{\"姓名\":\"a\",\"tel\":\"1\"}\n{\"姓名\":\"b\",\"mobile\":\"2\"}\n",
                "files: x\nkind: customers\nformat: {type: jsonl}\nfields: {name: 姓名, phone: [tel, mobile]}\n");

        assertThat(read.values("phone")).containsExactly("1", "2");
    }

    @Test
    void setsUndecodableLinesAside() throws IOException {
        Path file = folder.resolve("d.csv");
        Files.write(file, ("name,phone\n" + "张三,1\n".repeat(200)).getBytes(StandardCharsets.UTF_8));
        Files.write(file, "李四光,2\n".getBytes(Read.GB18030), java.nio.file.StandardOpenOption.APPEND);
        Files.write(file, "a\0b,3\n".getBytes(StandardCharsets.UTF_8), java.nio.file.StandardOpenOption.APPEND);

        Read read = Read.of(file, Mapping.byOurNames(RecordKind.CUSTOMERS, "d.csv"));

        assertThat(read.records()).hasSize(200);
        assertThat(read.reasons()).containsExactly("undecodable", "undecodable");
        assertThat(read.rejections()).extracting(Rejection::line).containsExactly(202L, 203L);
    }

    @Test
    void setsTooLongValuesAside() throws IOException {
        Read read = Read.customers(folder, "name,phone\n" + "x".repeat(201) + ",1\n" + "y".repeat(5000) + ",2\nz,3\n");

        assertThat(read.reasons()).containsExactly("value-too-long", "value-too-long");
        assertThat(read.values("name")).containsExactly("z");
    }

    @Test
    void passesOverBlankLinesAndCountsRowsWithoutThem() throws IOException {
        Read read = Read.customers(folder, "\nname,phone\n\na,1\n   \nb,2\n\n");

        assertThat(read.records()).extracting(RawRecord::row).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "name,phone\n", "\uFEFFname,phone"})
    void findsNoBatchesInAFileWithoutRows(String text) throws IOException {
        assertThat(Read.customers(folder, text).batches()).isEmpty();
    }

    @Test
    void namesRecordsByTheirOwnIdElseByFileAndRow() throws IOException {
        Read read = Read.customers(folder, "id,name,phone\nA7,a,1\n,b,2\n");

        assertThat(read.records()).extracting(RawRecord::sourceId).containsExactly("A7", "digest#2");
    }

    @Test
    void cutsAFileIntoBatchesThatFollowOneAnother() throws IOException {
        Path file = Read.file(folder, "name,phone\n" + "a,1\n".repeat(6) + "b\n", StandardCharsets.UTF_8);

        Read read = Read.of(file, Mapping.byOurNames(RecordKind.CUSTOMERS, "x.csv"), 3, 0);

        assertThat(read.batches()).extracting(RawBatch::from).containsExactly(0L, 3L, 6L);
        assertThat(read.batches()).extracting(RawBatch::to).containsExactly(3L, 6L, 7L);
        assertThat(read.batches()).extracting(RawBatch::last).containsExactly(false, false, true);
    }

    @Test
    void goesOnFromAPosition() throws IOException {
        Path file = Read.file(folder, "name,phone\na,1\nb\n\"c\nd\",3\ne,4\n", StandardCharsets.UTF_8);

        Read read = Read.of(file, Mapping.byOurNames(RecordKind.CUSTOMERS, "x.csv"), 3, 2);
        Read nothing = Read.of(file, Mapping.byOurNames(RecordKind.CUSTOMERS, "x.csv"), 3, 4);

        assertThat(read.records()).extracting(RawRecord::row).containsExactly(3L, 4L);
        assertThat(read.batches()).singleElement().satisfies(batch -> assertThat(batch.from())
                .isEqualTo(2));
        assertThat(nothing.batches()).isEmpty();
    }
}
