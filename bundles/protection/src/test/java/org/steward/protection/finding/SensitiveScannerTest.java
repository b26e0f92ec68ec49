package org.steward.protection.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.api.protection.SensitiveSpan;

class SensitiveScannerTest {
    private final SensitiveScanner scanner = new SensitiveScanner();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我的手机13800138000，请联系|mobile|13800138000",
                "138-0013-8000|mobile|138-0013-8000",
                "电话 138 0013 8000 谢谢|mobile|138 0013 8000",
                "138.0013·8000|mobile|138.0013·8000",
                "138 -0013—_8000打我|mobile|138 -0013—_8000",
                "１３８００１３８０００|mobile|１３８００１３８０００",
                "1 3 8 0 0 1 3 8 0 0 0|mobile|1 3 8 0 0 1 3 8 0 0 0",
                "138\u200b0013\u200d8000好|mobile|138\u200b0013\u200d8000",
                "1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣|mobile|",
                "打+8613800138000吧|mobile|+8613800138000",
                "打+86 138 0013 8000吧|mobile|+86 138 0013 8000",
                "008613800138000|mobile|008613800138000",
                "86-13800138000|mobile|86-13800138000",
                "身份证11010519491231002X。|resident-id|11010519491231002X",
                "身份证11010519491231002x|resident-id|11010519491231002x",
                "440524188001010014|resident-id|440524188001010014",
                "110105 19491231 002X|resident-id|110105 19491231 002X",
                "110105-1949-1231-002 Ｘ|resident-id|110105-1949-1231-002 Ｘ",
                "１１０１０５１９４９１２３１００２Ｘ|resident-id|１１０１０５１９４９１２３１００２Ｘ",
                "旧证150102880730303号|resident-id|150102880730303",
                "卡号6222021234567890128|bank-card|6222021234567890128",
                "6222 0212 3456 7890 128|bank-card|6222 0212 3456 7890 128",
                "6228-4800-1234-5678-903|bank-card|6228-4800-1234-5678-903",
                "622202123456789012|bank-card|622202123456789012",
                "6212261000000000009|bank-card|6212261000000000009",
                "6217000012345678907|bank-card|6217000012345678907",
                "4111111111111111|bank-card|4111111111111111",
                "378282246310005|bank-card|378282246310005",
                "发到zhang.san@example.com.cn吧|email|zhang.san@example.com.cn",
                "ｚｈａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ|email|ｚｈａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ",
                "13800138000@qq.com|email|13800138000@qq.com",
                "验证码123456|secret|123456",
                "您的验证码是：123456，请勿告诉他人|secret|123456",
                "动态码 12 34 56|secret|12 34 56",
                "交易密码为888888|secret|888888",
                "密码是Abc@123|secret|Abc@123",
                "登录密码：abc123!x，别外传|secret|abc123!x",
                "CVV2 123|secret|123",
                "cvn2：456|secret|456",
                "CVV是789|secret|789",
                "有效期12/26|secret|12/26",
                "有效期：0829|secret|0829",
                "123456是您的登录验证码|secret|123456",
                "验证码：１２３４５６|secret|１２３４５６",
                "密码13800138000|secret|13800138000",
            })
    void findsOneSpan(String text, String type, String original) {
        List<SensitiveSpan> spans = scanner.scan(text);

        assertThat(spans).hasSize(1);
        assertThat(spans.get(0).type()).isEqualTo(type);
        assertThat(spans.get(0).confidence()).isGreaterThanOrEqualTo(0.5);
        if (original != null) {
            assertThat(cut(text, spans.get(0))).isEqualTo(original);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "今天天气不错",
                "余额12345678901234567890123元",
                "138001380001",
                "113800138000",
                "12800138000",
                "1380013800",
                "138----0013----8000",
                "6222021234567890123",
                "7222021234567890128",
                "110105194913310021",
                "990105194912310021",
                "932682198501010018",
                "360198910283844",
                "111111111111111",
                "2026年5月31日 10:30:00 转账 5,000.00 元",
                "有效期至2026-12-31",
                "有效期3年",
                "有效期30天",
                "CVV2",
                "密码6位",
                "修改密码的手续",
                "忘记密码，500元转不出",
                "user@localhost",
                "@13",
                "a@b@c",
                "shopping 123",
                "订单123456已付",
                "123456是订单号",
            })
    void findsNothing(String text) {
        assertThat(scanner.scan(text)).isEmpty();
    }

    @Test
    void doubtsAnIdWhoseCheckDigitIsWrong() {
        List<SensitiveSpan> spans = scanner.scan("身份证110105194912310021");

        assertThat(spans).containsExactly(new SensitiveSpan("resident-id", 3, 21, 0.4));
    }

    @Test
    void prefersASureCardToADoubtfulId() {
        String cardLikeAnId = withLuhn("62010219800101123");

        List<SensitiveSpan> spans = scanner.scan(cardLikeAnId);

        assertThat(spans).extracting(SensitiveSpan::type).containsExactly("bank-card");
    }

    @Test
    void countsCodePointsNotCharacters() {
        List<SensitiveSpan> spans = scanner.scan("😀𠮷13800138000😀 a@b.cn");

        assertThat(spans).extracting(SensitiveSpan::start).containsExactly(2, 15);
        assertThat(spans).extracting(SensitiveSpan::end).containsExactly(13, 21);
    }

    @Test
    void tellsNumbersApartThatStandSideBySide() {
        assertThat(found("13800138000 13900139000")).containsExactly("13800138000", "13900139000");
        assertThat(found("13800138000,13900139000、13700137000")).hasSize(3);
        assertThat(found("138 0013 8000 139 0013 9000")).containsExactly("138 0013 8000", "139 0013 9000");
        assertThat(found("6222021234567890128 13800138000")).containsExactly("6222021234567890128", "13800138000");
        assertThat(found("13800138000 6222 0212 3456 7890 128"))
                .containsExactly("13800138000", "6222 0212 3456 7890 128");
        assertThat(found("11010519491231002X 13800138000")).containsExactly("11010519491231002X", "13800138000");
        assertThat(found("2026-05-31 13800138000")).containsExactly("13800138000");
        assertThat(found("验证码123456 13800138000")).containsExactly("123456", "13800138000");
        assertThat(found("验证码1234 138 0013 8000")).containsExactly("1234", "138 0013 8000");
    }

    @Test
    void noNumberMadeOfGroupsHidesAWholeOne() {
        String joinedCard = withLuhn("622 13800138000 123".replace(" ", ""));
        String text = "622 13800138000 123" + joinedCard.substring(17);

        assertThat(found(text)).containsExactly("13800138000");
    }

    @Test
    void aSecretWinsAgainstWhateverElseItLooksLike() {
        assertThat(scanner.scan("密码：13800138000@qq.com"))
                .extracting(SensitiveSpan::type)
                .containsExactly("secret");
        assertThat(scanner.scan("密码123456,账号a@b.cn"))
                .extracting(SensitiveSpan::type)
                .containsExactly("secret", "email");
    }

    @Test
    void spansNeverOverlapWhateverTheText() {
        var texts = new TextMaker(7);
        for (int round = 0; round < 20_000; round++) {
            String text = texts.noise();

            int end = 0;
            for (SensitiveSpan span : scanner.scan(text)) {
                assertThat(span.start()).as(text).isGreaterThanOrEqualTo(end);
                assertThat(span.end()).as(text).isGreaterThan(span.start());
                end = span.end();
            }
            assertThat(end).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
        }
    }

    private List<String> found(String text) {
        return scanner.scan(text).stream().map(span -> cut(text, span)).toList();
    }

    private static String cut(String text, SensitiveSpan span) {
        return text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
    }

    private static String withLuhn(String withoutCheck) {
        return withoutCheck + TextMaker.luhn(withoutCheck);
    }
}
