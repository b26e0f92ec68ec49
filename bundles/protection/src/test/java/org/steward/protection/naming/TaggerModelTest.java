package org.steward.protection.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class TaggerModelTest {
    @Test
    void takesLittleRoomInTheBundle() throws IOException {
        try (InputStream model = TaggerModel.class.getResourceAsStream("names.model")) {
            assertThat(model.readAllBytes()).hasSizeLessThan(1_500_000);
        }
    }

    @Test
    void refusesAnotherVersion() throws IOException {
        byte[] file = deflated(new byte[] {9, 16});

        assertThatThrownBy(() -> TaggerModel.read(new ByteArrayInputStream(file)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Version 9");
    }

    @Test
    void refusesAFileThatBreaksOff() throws IOException {
        byte[] file = deflated(new byte[] {TaggerModel.VERSION, 16, 0});

        assertThatThrownBy(() -> TaggerModel.read(new ByteArrayInputStream(file)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void knowsItsWordsAndTakesFewOthersForOne() {
        WordSet words = TaggerModel.load().words();

        assertThat(words.contains(WordSet.key("方便"))).isTrue();
        assertThat(words.contains(WordSet.key("陈国"))).isFalse();
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(file)) {
            out.write(content);
        }
        return file.toByteArray();
    }
}
