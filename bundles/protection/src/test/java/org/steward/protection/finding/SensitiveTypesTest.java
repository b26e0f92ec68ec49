package org.steward.protection.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each type in sentences, and what looks like one but is none. A question mark: the form is right, a check failed. */
class SensitiveTypesTest {
    private final SensitiveScanner scanner = new SensitiveScanner();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第一13800138000 -> mobile:13800138000",
                "13800138000一共三个 -> mobile:13800138000",
                "①13800138000 ②13900139000 -> mobile:13800138000;mobile:13900139000",
                "1.13800138000\n2.13900139000 -> mobile:13800138000;mobile:13900139000",
                "138\n0013\n8000 -> mobile:138\n0013\n8000",
                "(138)00138000 -> mobile:138)00138000",
                "tel13800138000 -> mobile:13800138000",
                "加我vx13800138000 -> mobile:13800138000",
                "手机：13800138000微信同号 -> mobile:13800138000",
                "13800138000vx同号 -> mobile:13800138000",
                "138-0013-8000、139-0013-9000 -> mobile:138-0013-8000;mobile:139-0013-9000",
                "微信13800138000 -> mobile:13800138000",
                "身份证号110105194912310021 -> resident-id?:110105194912310021",
                "11010519491231002X是我的身份证 -> resident-id:11010519491231002X",
                "ID:11010519491231002X -> resident-id:11010519491231002X",
                "932682198501010017 -> residence-permit:932682198501010017",
                "81000019980902013X -> residence-permit:81000019980902013X",
                "820000200009100032 -> residence-permit:820000200009100032",
                "830000200209060065 -> residence-permit:830000200209060065",
                "永居证 USA110190010112 -> residence-permit:USA110190010112",
                "我的护照E12345678 -> passport:E12345678",
                "护照号码是EA1234567 -> passport:EA1234567",
                "E12345678 -> passport:E12345678",
                "护照：P1234567 -> passport:P1234567",
                "SE1234567护照 -> passport:SE1234567",
                "G12345678是我的护照 -> passport:G12345678",
                "回乡证H12345678 -> travel-permit:H12345678",
                "H1234567800 -> travel-permit:H1234567800",
                "通行证C12345678 -> travel-permit:C12345678",
                "往来港澳通行证号CA1234567 -> travel-permit:CA1234567",
                "台湾通行证L12345678 -> travel-permit:L12345678",
                "台胞证12345678 -> travel-permit:12345678",
                "台胞证号：0123456789 -> travel-permit:0123456789",
                "010-88993108 -> landline:010-88993108",
                "01088993108 -> landline:01088993108",
                "010-12345678 -> landline?:010-12345678",
                "020-9999999 -> landline?:020-9999999",
                "0755-7654321 -> landline:0755-7654321",
                "(0755)7654321 -> landline:(0755)7654321",
                "（010）8899 3108 -> landline:（010）8899 3108",
                "0571-87654321-123 -> landline:0571-87654321-123",
                "0571-87654321转8012 -> landline:0571-87654321转8012",
                "+86-10-88993108 -> landline:+86-10-88993108",
                "+86 21 6888 8888 -> landline:+86 21 6888 8888",
                "400-810-1234 -> landline:400-810-1234",
                "客服电话4008101234 -> landline:4008101234",
                "座机88993108 -> landline:88993108",
                "比分021-3456789 -> landline:021-3456789",
                "卡号6222021234567890128 -> bank-card:6222021234567890128",
                "卡号6222021234567890123 -> bank-card?:6222021234567890123",
                "6222021234567890128 -> bank-card:6222021234567890128",
                "账号0200001234567890123 -> account:0200001234567890123",
                "户名张三，开户行工商银行，0200001234567890123 -> account:0200001234567890123",
                "账号：1234-5678-9012-345 -> account:1234-5678-9012-345",
                "收款账户：8110701012345678901 -> account:8110701012345678901",
                "91350100M000100Y43 -> credit-code:91350100M000100Y43",
                "91350100M000100Y44 -> credit-code?:91350100M000100Y44",
                "税号91310110666007217T -> credit-code:91310110666007217T",
                "91310115591693856A -> credit-code:91310115591693856A",
                "统一社会信用代码：９１３５０１００Ｍ０００１００Ｙ４３ -> credit-code:９１３５０１００Ｍ０００１００Ｙ４３",
                "9135 0100 M000 100Y 43 -> credit-code:9135 0100 M000 100Y 43",
                "京A12345 -> plate:京A12345",
                "粤B·12345的车 -> plate:粤B·12345",
                "陕A12345D -> plate:陕A12345D",
                "沪AD12345 -> plate:沪AD12345",
                "京a12345 -> plate:京a12345",
                "粤Z1234港 -> plate:粤Z1234港",
                "zhang@qq.com -> email:zhang@qq.com",
                "zhang#qq.com -> email:zhang#qq.com",
                "zhang＃163.com -> email:zhang＃163.com",
                "zhang(at)qq.com -> email:zhang(at)qq.com",
                "zhang [at] qq.com -> email:zhang [at] qq.com",
                "邮箱zhangsan at qq dot com -> email:zhangsan at qq dot com",
                "zhang88 at qq.com -> email:zhang88 at qq.com",
                "zhang艾特qq点com -> email:zhang艾特qq点com",
                "zhang@qq点com -> email:zhang@qq点com",
                "zhang@qq。com -> email:zhang@qq。com",
                "13800138000#qq.com -> email:13800138000#qq.com",
                "微信号：zhang_san88 -> wechat-id:zhang_san88",
                "加微信zhangsan88 -> wechat-id:zhangsan88",
                "vx：abc12345 -> wechat-id:abc12345",
                "加V：abcdefg -> wechat-id:abcdefg",
                "我的微信是wolf_moon -> wechat-id:wolf_moon",
                "wxid_a1b2c3d4e5f6g -> wechat-id:wxid_a1b2c3d4e5f6g",
                "QQ12345678 -> qq:12345678",
                "QQ号：1234567890 -> qq:1234567890",
                "扣扣 12345 -> qq:12345",
                "我的qq是 98765432 -> qq:98765432",
                "12345678是我的QQ -> qq:12345678",
                "12345@qq.com -> email:12345@qq.com",
                "密码是abcdef -> secret:abcdef",
                "密码：hunter -> secret:hunter",
                "password: Passw0rd! -> secret:Passw0rd",
                "密码是!abc123 -> secret:!abc123",
                "PIN码1234 -> secret:1234",
                "背面三位123 -> secret:123",
                "有效期12月26年 -> secret:12月26年",
                "有效期26年12月 -> secret:26年12月",
                "信用卡有效期2028年5月 -> secret:2028年5月",
                "验证码一二三四五六 -> secret:一二三四五六",
                "验证码①②③④⑤⑥ -> secret:①②③④⑤⑥",
                "验证码 1 2 3 4 -> secret:1 2 3 4",
                "123456是您的验证码 -> secret:123456",
                "yzm 123456 -> secret:123456",
                "13800138000/13900139000 -> mobile:13800138000;mobile:13900139000",
                "手机13800138000，卡号6222021234567890128，QQ12345678，密码abc123 -> mobile:13800138000;bank-card:6222021234567890128;qq:12345678;secret:abc123",
                "1️⃣13800138000 -> mobile:13800138000"
            })
    void findsTheTypesInSentences(String textAndFinds) {
        assertFinds(textAndFinds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一三八零零一三八零零零 -> mobile:一三八零零一三八零零零",
                "１３８００１３８０００ -> mobile:１３８００１３８０００",
                "壹叁捌零零壹叁捌零零零 -> mobile:壹叁捌零零壹叁捌零零零",
                "6222 0212 3456 7890 128 -> bank-card:6222 0212 3456 7890 128",
                "幺三八 零零幺三 八零零零 -> mobile:幺三八 零零幺三 八零零零",
                "138OO138OOO -> mobile:138OO138OOO",
                "l38ool38ooo -> mobile:l38ool38ooo",
                "I38 OOI3 8000 -> mobile:I38 OOI3 8000",
                "①③⑧⓪⓪①③⑧⓪⓪⓪ -> mobile:①③⑧⓪⓪①③⑧⓪⓪⓪",
                "١٣٨٠٠١٣٨٠٠٠ -> mobile:١٣٨٠٠١٣٨٠٠٠",
                "𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎 -> mobile:𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎",
                "138🎉0013🎉8000 -> mobile:138🎉0013🎉8000",
                "1🍎3🍎8🍎0🍎0🍎1🍎3🍎8🍎0🍎0🍎0 -> mobile:1🍎3🍎8🍎0🍎0🍎1🍎3🍎8🍎0🍎0🍎0",
                "1三8零0一3八0零0 -> mobile:1三8零0一3八0零0",
                "电话1380 013 8000 -> mobile:1380 013 8000",
                "壹壹零壹零伍壹玖肆玖壹贰叁壹零零贰X -> resident-id:壹壹零壹零伍壹玖肆玖壹贰叁壹零零贰X",
                "110105 1949 1231 002X -> resident-id:110105 1949 1231 002X",
                "138 0013 8000 0 -> mobile:138 0013 8000",
                "1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣ -> mobile:1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣"
            })
    void seesThroughDisguises(String textAndFinds) {
        assertFinds(textAndFinds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1380 013 8000打我电话",
                "一五一十地说，三三两两，二零二六年五月，一百二十三万",
                "二〇二六年十一月二十五日，一二三四五六七",
                "一心一意二话不说三番五次四面八方五湖四海六神无主七上八下九死一生",
                "订单号15912345678",
                "订单编号：13912345678已发货",
                "快递单号13812345678901",
                "金额13800138000元",
                "转账15000000000万",
                "¥13,800,138,000.00",
                "余额为13,800,138,000",
                "坐标139.69171234,35.68948",
                "服务器192.168.100.20",
                "版本1.3.8.0.0.1",
                "1500 2000 300",
                "1500\n200\n3000",
                "0.13800138000",
                "哈希a3f13800138000bc9",
                "550e8400-e29b-41d4-a716-446655440000",
                "d41d8cd98f00b204e9800998ecf8427e",
                "SN15912345678901",
                "JD15912345678",
                "2026-11-25 18:30:00 1138",
                "20261125138001380001",
                "流水号420104202611251235",
                "永久居留证USA110100900101",
                "型号E12345678",
                "订单G12345678",
                "L12345678",
                "12345678",
                "010-889931081",
                "4008101234元",
                "电话20261125",
                "0123-4567890",
                "0000-12345678",
                "订单6222021234567890128",
                "4367421234567890",
                "账户余额1234567890.00元",
                "新A股上市",
                "川A1234",
                "我在云A123456",
                "look at qq.com",
                "lodash@4.17.21",
                "微信Android版",
                "微信公众号BankOfDemo",
                "微信支付WeChatPay",
                "初始密码APP登录",
                "password is required",
                "优惠有效期2028年5月",
                "有效期至2028年5月31日",
                "密码六位数",
                "密码三次错误",
                "密码输错3次",
                "验证码5分钟内有效",
                "两千三百，二三十人，七八个，十五六岁，三五天",
                "利率3.25%，期限90天，起购10000元，代码000001，电话95588",
                "基金代码001234，净值1.2345",
                "时间戳1700000000000",
                "时间戳1700000000",
                "取件码5-2-1380",
                "保单号PDAA202612345678901",
                "IMEI 352099001761481",
                "房号1380013，8000元",
                "2026年11月25日 13:45:30 138 人",
                "账号****3476还有110105130932355"
            })
    void takesNothingElseForSensitive(String text) {
        assertThat(finds(text)).as(text).isEmpty();
    }

    private void assertFinds(String textAndFinds) {
        int arrow = textAndFinds.lastIndexOf(" -> ");
        String text = textAndFinds.substring(0, arrow);

        assertThat(finds(text)).as(text).isEqualTo(textAndFinds.substring(arrow + 4));
    }

    private String finds(String text) {
        return scanner.hits(text).stream()
                .map(hit -> hit.type() + (hit.confidence() < 0.5 ? "?:" : ":") + text.substring(hit.start(), hit.end()))
                .collect(Collectors.joining(";"));
    }
}
