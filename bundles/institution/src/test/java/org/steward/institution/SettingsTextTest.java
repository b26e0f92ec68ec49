package org.steward.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTextTest {
    private static Map<String, String> read(String text) throws UnfitException {
        return SettingsText.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsUtf8WithAndWithoutByteOrderMark() throws UnfitException {
        assertThat(read("# 注释\nname = 某某农商银行  \r\ntoday =\n")).isEqualTo(Map.of("name", "某某农商银行", "today", ""));
        assertThat(read("\uFEFFname=a")).isEqualTo(Map.of("name", "a"));
    }

    @Test
    void leavesReferencesAsTheyStand() throws UnfitException {
        assertThat(read("pin=$[secret:pin]\nhome=${karaf.base}"))
                .containsEntry("pin", "$[secret:pin]")
                .containsEntry("home", "${karaf.base}");
    }

    @Test
    void refusesOtherEncodings() {
        byte[] gb18030 = "name=某某银行".getBytes(Charset.forName("GB18030"));

        assertThatThrownBy(() -> SettingsText.read(gb18030))
                .isInstanceOf(UnfitException.class)
                .hasMessageContaining("is not UTF-8");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThatThrownBy(() -> read("a=1\nb=2\na=3")).hasMessageContaining("'a' stands twice");
    }

    @Test
    void refusesABrokenEscape() {
        assertThatThrownBy(() -> read("a=\\uXYZ")).hasMessageContaining("broken \\u escape");
    }
}
