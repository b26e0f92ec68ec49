package org.steward.protection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.steward.api.protection.ProtectedText;
import org.steward.protection.finding.SensitiveScanner;
import org.steward.protection.finding.TextMaker;

class TextMaskingTest {
    private final TextMasking texts = new TextMasking(new SensitiveScanner());

    @Test
    void masksEachSpanInItsPlace() {
        ProtectedText text =
                texts.protect("😀手机 138 0013 8000，证11010519491231002X，卡6222021234567890128，邮a.b@c.com，验证码123456。");

        assertThat(text.masked())
                .isEqualTo("😀手机 138****8000，证1****************X，卡622202******0128，邮a***@c.com，验证码******。");
        assertThat(text.spans()).hasSize(5);
    }

    @Test
    void keepsOriginalsButNoSecrets() throws IOException {
        String original = "😀\"电话\"13800138000，密码888888";

        ProtectedText text = texts.protect(original);

        JsonNode originals = new ObjectMapper().readTree(text.originals());
        assertThat(originals).hasSize(1);
        assertThat(originals.get(0).path("type").asText()).isEqualTo("mobile");
        assertThat(originals.get(0).path("start").asInt()).isEqualTo(5);
        assertThat(originals.get(0).path("end").asInt()).isEqualTo(16);
        assertThat(originals.get(0).path("text").asText()).isEqualTo("13800138000");
        assertThat(text.originals() + text.masked()).doesNotContain("888888");
    }

    @Test
    void hasNoOriginalsIfThereIsNothingToSeal() {
        assertThat(texts.protect("您好").originals()).isEmpty();
        assertThat(texts.protect("您好").masked()).isEqualTo("您好");
        assertThat(texts.protect("密码888888").originals()).isEmpty();
    }

    @Test
    void removesSecretsAlone() {
        assertThat(texts.withoutSecrets("手机13800138000，密码888888，CVV2：123"))
                .isEqualTo("手机13800138000，密码******，CVV2：******");
        assertThat(texts.withoutSecrets("手机13800138000")).isEqualTo("手机13800138000");
    }

    @Test
    void findsNothingMoreInAMaskedText() {
        TextMaker made = new TextMaker(11);
        for (int round = 0; round < 5_000; round++) {
            String masked = texts.protect(made.chat()).masked();

            assertThat(texts.scan(masked)).as(masked).noneMatch(span -> !span.type()
                    .equals("email"));
        }
    }
}
