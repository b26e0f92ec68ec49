package org.steward.connector.file.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.RefusedException;
import org.steward.connector.file.mapping.Format.Encoding;

class FileProbeTest {
    @TempDir
    Path folder;

    private FileFacts probe(byte[]... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.write(part);
        }
        return FileProbe.of(Files.write(folder.resolve("probed"), bytes.toByteArray()));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gb18030(String text) {
        return text.getBytes(Read.GB18030);
    }

    private static Charset auto(FileFacts facts) {
        return facts.charset("f.csv", Encoding.AUTO);
    }

    @Test
    void callsAFileByTheDigestOfItsBytes() throws IOException {
        FileFacts facts = probe(utf8("abc"));

        assertThat(facts.digest()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(facts.size()).isEqualTo(3);
    }

    @Test
    void takesUtf8WhenAllOfItIs() throws IOException {
        assertThat(auto(probe(utf8("姓名,电话\n张三,1\n")))).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void takesGb18030WhenItIsNotUtf8() throws IOException {
        FileFacts facts = probe(gb18030("姓名,电话\n㐂𠮷䶮,1\n"));

        assertThat(auto(facts)).isEqualTo(Read.GB18030);
        assertThat(facts.gb18030().lines()).isZero();
    }

    @Test
    void believesAByteOrderMark() throws IOException {
        assertThat(auto(probe(bytes(0xEF, 0xBB, 0xBF), utf8("a")))).isEqualTo(StandardCharsets.UTF_8);
        assertThat(auto(probe("\uFEFF姓名".getBytes(StandardCharsets.UTF_16LE)))).isEqualTo(StandardCharsets.UTF_16LE);
        assertThat(auto(probe("\uFEFF姓名".getBytes(StandardCharsets.UTF_16BE)))).isEqualTo(StandardCharsets.UTF_16BE);
    }

    @Test
    void keepsTheBetterEncodingWhenFewLinesAreDamaged() throws IOException {
        FileFacts facts = probe(utf8("张三\n".repeat(300)), gb18030("李四光\n"), utf8("王五\n".repeat(300)));

        assertThat(auto(facts)).isEqualTo(StandardCharsets.UTF_8);
        assertThat(facts.utf8().lines()).isEqualTo(1);
        assertThat(facts.utf8().first()).isEqualTo(301);
    }

    @Test
    void doesNotTakeUtf8ForGb18030BecauseOfOneDamagedLine() throws IOException {
        FileFacts facts = probe(utf8("张三\n".repeat(50)), gb18030("李四光\n")); // 张三 can be read as GB18030: 寮犱笁

        assertThatThrownBy(() -> auto(facts)).hasMessageContaining("line 51 cannot be decoded as UTF-8");
        assertThat(facts.gb18030().lines()).isZero();
    }

    @Test
    void refusesAFileThatNoEncodingFitsAndNamesTheLine() throws IOException {
        FileFacts facts = probe(utf8("ok\nok\n"), bytes(0xFF, 0xFF, '\n'), utf8("ok\n"));

        assertThatThrownBy(() -> auto(facts))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("File 'f.csv': line 3 cannot be decoded")
                .hasMessageContaining("to fix it, save it as UTF-8");
    }

    @Test
    void obeysTheMappingsEncoding() throws IOException {
        FileFacts facts = probe(gb18030("张三\n"));

        assertThatThrownBy(() -> facts.charset("f.csv", Encoding.UTF_8)).isInstanceOf(RefusedException.class);
        assertThat(facts.charset("f.csv", Encoding.GB18030)).isEqualTo(Read.GB18030);
    }

    @Test
    void refusesUtf16WithoutAMark() throws IOException {
        FileFacts facts = probe("name,phone\n".getBytes(StandardCharsets.UTF_16LE));

        assertThatThrownBy(() -> auto(facts)).hasMessageContaining("UTF-16").hasMessageContaining("save it as UTF-8");
    }

    @Test
    void refusesAWorkbook() throws IOException {
        FileFacts facts = probe(bytes('P', 'K', 3, 4), utf8("[Content_Types].xml"));

        assertThatThrownBy(() -> auto(facts)).hasMessageContaining("workbook");
    }

    @Test
    void countsLinesOfAllKindsOfEndsAcrossItsChunks() throws IOException {
        String filler = "x".repeat((1 << 16) - 1);

        FileFacts facts = probe(utf8(filler + "\r\nb\rc\n"), bytes(0xFF), utf8("\n"));

        assertThat(facts.utf8().first()).isEqualTo(4);
    }

    @Test
    void decodesCharactersThatLieAcrossItsChunks() throws IOException {
        byte[] filler = utf8("x".repeat((1 << 16) - 1));

        assertThat(probe(filler, utf8("張".repeat(50_000))).utf8().lines()).isZero();
        assertThat(probe(filler, gb18030("㐂".repeat(50_000))).gb18030().lines()).isZero();
    }

    @Test
    void noticesACharacterCutOffAtTheEnd() throws IOException {
        FileFacts facts = probe(utf8("a\n"), bytes(0xE5, 0xBC));

        assertThat(facts.utf8().first()).isEqualTo(2);
    }

    @Test
    void givesUpOnAnEncodingAfterAThousandDamagedLines() throws IOException {
        FileFacts facts = probe(gb18030("张三李四\n".repeat(5000)));

        assertThat(facts.utf8().lines()).isEqualTo(FileFacts.TOO_MANY);
        assertThat(facts.lines()).isEqualTo(5001);
        assertThat(auto(facts)).isEqualTo(Read.GB18030);
    }
}
