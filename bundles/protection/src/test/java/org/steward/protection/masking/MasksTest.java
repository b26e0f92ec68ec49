package org.steward.protection.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MasksTest {
    private static final String ALL_TYPES =
            "resident-id,residence-permit,travel-permit,passport,mobile,landline,bank-card,"
                    + "account,credit-code,plate,email,wechat-id,qq,address,name,company,secret,unheard-of";

    @ParameterizedTest
    @CsvSource({
        "mobile,13800138000,138****8000",
        "mobile,+8613800138000,138****8000",
        "mobile,138 0013 8000,138****8000",
        "mobile,１３８００１３８０００,138****8000",
        "mobile,一三八零零一三八零零零,138****8000",
        "mobile,幺叁捌〇〇幺叁捌〇〇〇,138****8000",
        "mobile,1️⃣38-0013-8000,138****8000",
        "mobile,12345,******",
        "resident-id,11010519491231002X,1****************X",
        "resident-id,110105 19491231 002X,1****************X",
        "resident-id,150102880730303,1*************3",
        "residence-permit,810000199809020130,8****************0",
        "bank-card,6222021234567890128,622202******0128",
        "bank-card,6222 0212 3456 7890 128,622202******0128",
        "bank-card,378282246310005,378282******0005",
        "email,zhang.san@example.com,z***@example.com",
        "email,a@b.cn,***@b.cn",
        "email,ab＠b.cn,a***@b.cn",
        "email,nonsense,******",
        "name,张三,**三",
        "name,张三丰,**丰",
        "name,欧阳𠮷,**𠮷",
        "name,张,**",
        "address,浙江省杭州市西湖区文三路1号,浙江省杭州市西湖区******",
        "address,北京市海淀区中关村大街1号2单元301室,北京市海淀区******",
        "address,文三路1号,******",
        "passport,E12345678,E*****678",
        "travel-permit,H12345678,H*****678",
        "landline,010-88993108,010****08",
        "landline,02088993108,020****08",
        "landline,88993108,****08",
        "landline,+861088993108,010****08",
        "landline,0086-571-88993108,0571****08",
        "landline,400-820-8820,400****20",
        "landline,8008208820,800****20",
        "phone-hint,138****5678,138****5678",
        "phone-hint,138xxxx5678,138****5678",
        "phone-hint,13812345678,******",
        "account,1234567890,****7890",
        "credit-code,91350100M000100Y43,91************0Y43",
        "plate,京A12345,京A***45",
        "plate,京AD12345,京A***45",
        "wechat-id,zhangsan_88,z***",
        "qq,123456789,1***",
        "company,某某科技有限公司,某某****",
        "secret,123456,******",
        "unheard-of,anything,******",
    })
    void showsWhatTheRuleAllows(String type, String value, String mask) {
        assertThat(Masks.mask(type, value)).isEqualTo(mask);
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三", "张三丰", "阿卜杜勒·买买提"})
    void theMaskOfANameDoesNotTellItsLength(String name) {
        assertThat(Masks.mask("name", name)).hasSize(3);
    }

    @Test
    void masksWhateverComesWithoutFailing() {
        for (String type : ALL_TYPES.split(",")) {
            for (String value : new String[] {"", " ", "1", "12", "😀", "\ud800", "@", "省市区", "1".repeat(100)}) {
                assertThat(Masks.mask(type, value)).as("%s %s", type, value).contains("*");
            }
        }
    }
}
