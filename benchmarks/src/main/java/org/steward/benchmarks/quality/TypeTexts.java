package org.steward.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.steward.benchmarks.quality.MarkedText.Span;

/** The texts in which numbers and Latin items are looked for. */
final class TypeTexts {
    private static final long SEED = 41;
    private static final int EACH = 500;
    private static final Map<String, String> HUTOOL_TYPES =
            Map.of("id", "resident-id", "mobile", "mobile", "tel", "landline", "uscc", "credit-code");

    /** Sentences around a number; {@code {cue}} is a word for it, {@code {}} the number. */
    private static final String[] SENTENCES = {
        "您好，我的{cue}{}，麻烦帮我登记一下",
        "{cue}：{}",
        "客户来电更新{cue}为{}，原来的作废",
        "刚才发错了，{cue}是{}哦",
        "请把合同寄给我，{cue} {}，谢谢！",
        "1、{cue}{}；2、下周三上午十点到网点办理"
    };

    /** What looks like a number of a person's and is none: {@code #} is any digit. */
    private static final String[] OTHERS = {
        "订单号2026053112######已发货，预计2天到",
        "这笔金额是1######0000元，已到账",
        "快递单号SF1############，请查收",
        "交易流水号20260531#################查不到",
        "工单编号2026#######已转给后台处理",
        "二零二六年五月三十一日到期，到期后自动转存",
        "一共一百二十三万四千五百六十元，分三期还清",
        "一五一十地跟您说，三三两两来的客户都问这个",
        "系统时间20260531######，版本号10.2.1#.3#",
        "净值1.####，近七日年化3.##%，起购50000元",
        "基金代码00####，产品编号GF2026#####A",
        "服务器192.168.1#.2#，端口808#",
        "会议号### ### ###，今天15:30开始",
        "序列号3f2504e0-4f89-11d3-9a0c-0305e82c3301",
        "保单号P20260#########，缴费期20年",
        "去年卖了1380000件，今年目标1500000件",
        "第13期第8000名中奖，奖金138元",
        "利率从3.85下调到3.65，贷款30年，月供5308.00",
        "邮编310012，门牌在大厅公告上",
        "批次202605310001至202605310099已核对"
    };

    private final Random random = new Random(SEED);

    private TypeTexts() {}

    /** Made-up sentences: each type in turn, then those that hold nothing. */
    static Map<String, List<MarkedText>> madeUp() {
        return new TypeTexts().all();
    }

    /** The values of hutool's tests, in a sentence each; they stay where they are. */
    static List<MarkedText> hutool(Path file) throws IOException {
        List<MarkedText> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",", -1);
            String type = HUTOOL_TYPES.get(cells[0]);
            if (type != null && cells[2].equals("valid")) {
                String begin = "登记的号码是";
                Span span = new Span(type, begin.length(), begin.length() + cells[1].length());
                texts.add(new MarkedText(
                        begin + cells[1] + "，请核对", List.of(), cells[3].equals("true") ? List.of(span) : List.of()));
            }
        }
        return texts;
    }

    private Map<String, List<MarkedText>> all() {
        Map<String, List<MarkedText>> texts = new LinkedHashMap<>();
        NumberMaker numbers = new NumberMaker(random);
        add(texts, "resident-id", numbers::residentId, "身份证号", "证件号码", "");
        add(texts, "mobile", numbers::mobile, "手机", "联系电话", "");
        add(texts, "landline", numbers::landline, "座机", "公司电话");
        add(texts, "bank-card", numbers::card, "卡号", "银行卡", "");
        add(texts, "account", numbers::account, "对公账号", "收款账户");
        add(texts, "credit-code", numbers::creditCode, "统一社会信用代码", "税号");
        add(texts, "passport", numbers::passport, "护照号码", "护照");
        add(texts, "travel-permit", numbers::travelPermit, "回乡证", "港澳通行证号");
        add(texts, "plate", numbers::plate, "车牌", "");
        add(texts, "email", numbers::email, "邮箱", "");
        add(texts, "wechat-id", numbers::weChatId, "微信号", "微信");
        add(texts, "qq", numbers::qq, "QQ", "QQ号");
        add(texts, "secret", numbers::code, "验证码", "登录密码");
        texts.put("nothing", others());
        return texts;
    }

    private void add(Map<String, List<MarkedText>> texts, String type, Supplier<String> value, String... cues) {
        List<MarkedText> made = new ArrayList<>();
        for (int count = 0; count < EACH; count++) {
            String sentence =
                    SENTENCES[random.nextInt(SENTENCES.length)].replace("{cue}", cues[random.nextInt(cues.length)]);
            String number = value.get();
            int start = sentence.indexOf("{}");
            made.add(new MarkedText(
                    sentence.replace("{}", number),
                    List.of(),
                    List.of(new Span(type, start, start + number.length()))));
        }
        texts.put(type, made);
    }

    private List<MarkedText> others() {
        List<MarkedText> made = new ArrayList<>();
        for (int count = 0; count < 4 * EACH; count++) {
            StringBuilder text = new StringBuilder();
            for (char c : OTHERS[random.nextInt(OTHERS.length)].toCharArray()) {
                text.append(c == '#' ? (char) ('0' + random.nextInt(10)) : c);
            }
            made.add(new MarkedText(text.toString(), List.of(), List.of()));
        }
        return made;
    }
}
