package org.steward.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.steward.api.protection.ProtectedText;
import org.steward.api.protection.SensitiveSpan;
import org.steward.api.protection.TextProtection;
import org.steward.api.protection.Utterance;

class LineScanTest {
    private final List<LineScan.Line> told = new ArrayList<>();
    private final LineScan scan = new LineScan(new Couples(), told::add);

    @Test
    void tellsOfALineThatStandsAloneAtOnce() {
        scan.read("left");

        assertThat(told).extracting(LineScan.Line::line).containsExactly(1L);
        assertThat(told.get(0).masked()).isEqualTo("left");
    }

    @Test
    void takesABraceThatBeginsNoObjectForText() {
        scan.read("{left");
        scan.read("{\"other\":1}");

        assertThat(told).extracting(LineScan.Line::masked).containsExactly("{left", "{\"other\":1}");
    }

    @Test
    void hearsWhatFollowsBeforeItTellsOfAConversation() {
        scan.read("{\"conversation\":\"one\",\"speaker\":\"customer\",\"text\":\"left\"}");
        assertThat(told).isEmpty();

        scan.read("{\"conversation\":\"one\",\"speaker\":\"customer\",\"text\":\"right\"}");
        assertThat(scan.end()).isEqualTo(2);

        assertThat(told).extracting(LineScan.Line::masked).containsExactly("***", "***");
    }

    @Test
    void tellsOfManyLinesInOrderAndJoinsAcrossEveryPlaceWhereItForgets() {
        int lines = 20_000;
        for (int line = 0; line < lines; line++) {
            scan.read("{\"conversation\":\"one\",\"text\":\"%s\"}".formatted(line % 2 == 0 ? "left" : "right"));
        }

        assertThat(scan.end()).isEqualTo(lines);
        assertThat(told)
                .extracting(LineScan.Line::line)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, lines).mapToObj(Long::valueOf).toList());
        assertThat(told).extracting(LineScan.Line::masked).containsOnly("***");
    }

    /** Masks "left" and "right" where they follow each other in a conversation. */
    private static final class Couples implements TextProtection {
        @Override
        public List<SensitiveSpan> scan(String text) {
            return List.of();
        }

        @Override
        public ProtectedText protect(String text) {
            return new ProtectedText(text, List.of(), "");
        }

        @Override
        public String withoutSecrets(String text) {
            return text;
        }

        @Override
        public List<ProtectedText> protect(List<Utterance> utterances) {
            return IntStream.range(0, utterances.size())
                    .mapToObj(index -> coupled(utterances, index) || coupled(utterances, index - 1)
                            ? new ProtectedText(
                                    "***",
                                    List.of(new SensitiveSpan(
                                            "couple",
                                            0,
                                            utterances.get(index).text().length(),
                                            1)),
                                    "")
                            : protect(utterances.get(index).text()))
                    .toList();
        }

        private static boolean coupled(List<Utterance> utterances, int index) {
            return index >= 0
                    && index + 1 < utterances.size()
                    && utterances.get(index).text().equals("left")
                    && utterances.get(index + 1).text().equals("right");
        }
    }
}
