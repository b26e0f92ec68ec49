package org.steward.protection.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A word that says what the number beside it is.
 *
 * @param word in half-width capitals
 */
record Cue(String word, Kind kind) {
    /** What a number beside the word is. */
    enum Kind {
        /** Digits, or letters and digits, of class C3 of JR/T 0171. */
        CODE("验证码 校验码 动态码 短信码 安全码 授权码 认证码 密码 口令 驗證碼 密碼 PIN码 PASSWORD PASSWD PASSCODE PWD PIN OTP YZM"),
        /** The three or four digits on a card's back. */
        CARD_CODE("CVV2 CVN2 CVC2 CVV CVN CVC CVV码 CVV2码 CVN码 CVN2码 背面三位 背面三位数 背面三位数字 背面后三位 背面后三位数 背面末三位"
                + " 背面的三位 背面的三位数 背面3位 背面3位数 背面后3位"),
        /** Month and year. */
        EXPIRY("有效期 有效期限 EXPIRY EXPIRES EXP THRU 有效期為"),
        PHONE("电话 手机 联系方式 联系 联系我 致电 拨打 打给 打我 加我 找我 座机 固话 传真 热线 短信 电联 联络 电話 電話 手機 聯繫"
                + " TEL TELEPHONE PHONE MOBILE MOB CALL CELL FAX SJ DH"),
        CARD("卡号 卡 卡號 银行卡 信用卡 储蓄卡 CARD"),
        ACCOUNT("账号 帐号 账户 帐户 户名 开户行 户头 存折 折号 賬號 賬戶 戶名 开户银行 ACCOUNT ACCT A/C"),
        IDENTITY("身份证 证件 身份證 證件 ID SFZ"),
        PASSPORT("护照 護照 PASSPORT"),
        PERMIT("通行证 回乡证 通行證 回鄉證 港澳证 往来港澳 往来台湾"),
        TAIWAN("台胞证 台胞證 台湾通行证 台湾居民来往大陆通行证"),
        RESIDENCE("居留证 永居证 永居 居住证 居留许可 居留"),
        CREDIT("信用代码 社会信用 税号 识别号 执照 机构代码 信用代碼 稅號"),
        WECHAT("微信 薇信 威信 维信 徽信 VX WX V信 加V 加微 微 V WECHAT WEIXIN"),
        QQ("QQ 扣扣 抠抠 企鹅 Q号 QQ群"),
        EMAIL("邮箱 电邮 邮件 郵箱 EMAIL E-MAIL MAIL"),
        PLATE("车牌 车牌号 車牌"),
        /** A number of a thing: of no person. */
        ORDER("订单 单号 流水号 流水 编号 工单 快递 运单 物流 票号 合同 合同号 凭证 交易号 序列号 序号 批次 批号 型号 货号 产品 商品 发票 案号 保单"
                + " 参考号 回执 受理号 申请号 取件码 代码 股票 基金 串号 版本 条码 条形码 单据 追踪号 工号 学号 文号 订单号码 訂單 編號 單號"
                + " SKU SN S/N ORDER IMEI VERSION TRACKING INVOICE SERIAL UUID"),
        MONEY("金额 余额 人民币 共计 合计 总额 总计 收入 额度 成交额 市值 规模 资产 本金 收益 货款 尾款 金額 餘額 ¥ ￥ $ ＄ RMB CNY USD HKD");

        private final String words;

        /** @param words with blanks between */
        Kind(String words) {
            this.words = words;
        }
    }

    private static final int BUCKETS = 1024;
    private static final List<Cue> ALL = all();
    private static final Cue[][] BY_END = byEnd();
    private static final Cue[] SINGLE =
            ALL.stream().filter(cue -> cue.word.length() == 1).toArray(Cue[]::new);
    private static final boolean[] LAST_CHARACTER = lastCharacters();

    /** Whether some cue ends in a character: the table turns most of them down. */
    static boolean mayEndIn(char c) {
        return LAST_CHARACTER[c];
    }

    /** The longest cue that ends just before a place; most places are turned down by one look at one character. */
    static Optional<Cue> endingAt(String text, int end, int floor) {
        if (end <= floor || !LAST_CHARACTER[text.charAt(end - 1)]) {
            return Optional.empty();
        }
        char last = Characters.upper(text.charAt(end - 1));
        if (end - 1 > floor) {
            for (Cue cue : BY_END[bucket(Characters.upper(text.charAt(end - 2)), last)]) {
                int start = end - cue.word.length();
                if (start >= floor && cue.standsAt(text, start) && cue.wordBegins(text, start)) {
                    return Optional.of(cue);
                }
            }
        }
        for (Cue cue : SINGLE) {
            if (cue.word.charAt(0) == last && cue.wordBegins(text, end - 1)) {
                return Optional.of(cue);
            }
        }
        return Optional.empty();
    }

    private static int bucket(char before, char last) {
        return (31 * last + before) % BUCKETS;
    }

    /** The kind of a cue that begins at a place. */
    static Optional<Kind> startingAt(String text, int start) {
        for (Cue cue : ALL) {
            if (cue.standsAt(text, start)) {
                return Optional.of(cue.kind);
            }
        }
        return Optional.empty();
    }

    private boolean standsAt(String text, int start) {
        if (start + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Characters.upper(text.charAt(start + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A Latin cue is a word of its own: spin is no PIN. */
    private boolean wordBegins(String text, int start) {
        return start == 0
                || !Characters.isLetter(word.charAt(0))
                || !Characters.isLetter(Characters.fold(text.charAt(start - 1)));
    }

    /** The longest first. */
    private static List<Cue> all() {
        List<Cue> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (String word : kind.words.split(" ")) {
                all.add(new Cue(word, kind));
            }
        }
        all.sort(Comparator.comparingInt((Cue cue) -> cue.word.length()).reversed());
        return List.copyOf(all);
    }

    private static Cue[][] byEnd() {
        return IntStream.range(0, BUCKETS)
                .mapToObj(bucket -> ALL.stream()
                        .filter(cue -> cue.word.length() > 1 && cue.endsIn(bucket))
                        .toArray(Cue[]::new))
                .toArray(Cue[][]::new);
    }

    private boolean endsIn(int bucket) {
        int length = word.length();
        return bucket(word.charAt(length - 2), word.charAt(length - 1)) == bucket;
    }

    /** In both cases and both widths. */
    private static boolean[] lastCharacters() {
        boolean[] table = new boolean[1 << Character.SIZE];
        for (Cue cue : ALL) {
            char last = cue.word.charAt(cue.word.length() - 1);
            table[last] = true;
            if (last < 0x80) {
                char small = Character.toLowerCase(last);
                table[small] = true;
                table[Characters.widen(last)] = true;
                table[Characters.widen(small)] = true;
            }
        }
        return table;
    }
}
