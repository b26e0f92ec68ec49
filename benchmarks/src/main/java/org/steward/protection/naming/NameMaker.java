package org.steward.protection.naming;

import java.util.List;

/** Makes up names of people. */
final class NameMaker {
    /** Everyday characters that stand in given names now and then. */
    private static final String UNUSUAL = "一二三四五六七八九十百千大小多少上下左右前后里外木火土水田禾米豆瓜果草叶花鸟鱼虫牛羊马犬鼠兔猫虎豹熊象车船刀弓箭钟鼓琴棋书画酒茶饭菜衣帽鞋布棉麻丝绸"
            + "白黑红黄绿灰高低长短远近快慢早晚冷热干湿新旧老少男女父母兄弟儿孙公婆君臣王侯将相兵卒士农工商医卜僧道问答来去进退出入开关起落有无是非得失成败生死病老喜怒哀乐爱恨情仇"
            + "再又必须却已未曾在于以而且其之者也乃即若如同与和及并自从向往到为因由所不虚实真假对错好坏美丑善恶胖瘦软硬轻重厚薄深浅宽窄粗细方圆曲直正反雨雪风霜雷电云雾冰露";

    private static final List<String> FIRST_NAMES = List.of(
            ("james john robert michael william david richard joseph thomas charles peter paul mark george kevin brian edward"
                            + " jason eric steven andrew frank scott jack tom sam max leo mary linda susan lisa anna emma julia laura sarah kate lucy amy grace helen jane rose alice sophie maria diana vivian"
                            + " tony jerry bob jim ben adam alex daniel henry simon victor ivan carlos juan luis pedro hans karl fritz pierre jean marco antonio giovanni ali omar ahmed")
                    .split(" "));
    private static final List<String> LAST_NAMES = List.of(
            ("smith johnson williams brown jones miller davis wilson anderson taylor moore jackson martin lee thompson white harris clark lewis"
                            + " walker hall young king wright hill scott green baker adams nelson carter mitchell roberts turner parker collins edwards stewart morris murphy cook rogers bell bailey"
                            + " cooper kelly howard ward cox wood watson brooks bennett gray woods foster fisher muller schmidt weber wagner becker rossi russo ferrari garcia lopez silva santos")
                    .split(" "));
    private static final List<String> JAPANESE_FAMILY_NAMES =
            List.of(("佐藤 铃木 高桥 田中 渡边 伊藤 山本 中村 小林 加藤 吉田 山田 佐佐木 山口 松本 井上 木村 斋藤 清水 山崎 阿部 森田 池田 桥本 石川 山下"
                            + " 中岛 前田 藤田 小川 冈田 长谷川 村上 近藤 石井 坂本 远藤 青木 藤井 西村 福田 太田 三浦 藤原 松田 中川 中野 原田 小野 竹内 金子 和田 中山 石田 上田 森本 宫崎 酒井")
                    .split(" "));
    private static final String JAPANESE_GIVEN = "太郎一二三雄夫男子美惠和正信义孝明幸纪香由真优翔翼健介助平治郎崇史久也树理奈菜绘里代枝千春夏秋冬直人文彦浩之";
    private static final List<String> ALIASES =
            List.of(("阿强 阿珍 阿明 阿杰 阿梅 豆豆 贝贝 妞妞 晓晓 圆圆 毛毛 佳佳 娜娜 丽丽 莹莹 婷婷 浩浩 乐乐").split(" "));

    private final Dice dice;

    private final WordChain words;

    NameMaker(Dice dice, WordChain words) {
        this.dice = dice;
        this.words = words;
    }

    /** A full name as a customer of a Chinese bank has it. */
    String customer() {
        int die = dice.below(100);
        if (die < 2) {
            return foreign(true) + "·" + foreign(true);
        }
        return die < 3 ? foreign(false) : chinese();
    }

    /** Of whom newspapers write. */
    String anybody() {
        int die = dice.below(100);
        if (die < 68) {
            return chinese();
        }
        if (die < 86) {
            return foreign(false);
        }
        if (die < 92) {
            return foreign(false) + dice.of("·", "·", "·", "-") + foreign(false);
        }
        if (die < 95) {
            return japanese();
        }
        if (die < 98) {
            return dice.in(50) ? english() : handle();
        }
        return dice.of("老", "小", "阿") + dice.charOf(NameCharacters.GIVEN);
    }

    String chinese() {
        String family = dice.in(2) ? dice.of(Surnames.COMPOUND.subList(0, 20)) : String.valueOf(familyCharacter());
        String name = family + given();
        return name.length() < 2 ? chinese() : name;
    }

    private char familyCharacter() {
        if (dice.in(4)) {
            return dice.charOf(Surnames.RARE);
        }
        double skewed = dice.below(1_000_000) / 1e6;
        return Surnames.FREQUENT.charAt((int) (Math.pow(skewed, 2.2) * Surnames.FREQUENT.length()));
    }

    private String given() {
        if (dice.in(33)) {
            return String.valueOf(givenCharacter());
        }
        if (dice.in(6)) {
            char twice = givenCharacter();
            return "" + twice + twice;
        }
        return "" + givenCharacter() + givenCharacter();
    }

    private char givenCharacter() {
        if (dice.in(9)) {
            return dice.charOf(UNUSUAL);
        }
        return dice.in(85)
                ? dice.frequentOf(NameCharacters.GIVEN)
                : dice.charOf(Surnames.FREQUENT + NameCharacters.TRANSLITERATION);
    }

    /** 张先生; 小张 */
    String withTitle() {
        String family = dice.in(3) ? dice.of(Surnames.COMPOUND.subList(0, 12)) : String.valueOf(familyCharacter());
        if (dice.in(62)) {
            return family + dice.of("先生", "女士");
        }
        return family + dice.of(Titles.AFTER_FAMILY_NAME.subList(0, 40));
    }

    /** 小张 */
    String familiar() {
        String familiar = dice.of("小", "老") + familyCharacter();
        return Titles.isEverydayWord(familiar) ? familiar() : familiar;
    }

    /** 布莱克 */
    String foreign(boolean shorter) {
        String known = words.foreignName();
        if (dice.in(45) && known.indexOf('·') < 0 && known.length() > 1) {
            return known;
        }
        return dice.charsOf(NameCharacters.TRANSLITERATION, 2 + dice.below(shorter ? 3 : 4));
    }

    private String japanese() {
        return dice.of(JAPANESE_FAMILY_NAMES) + dice.charsOf(JAPANESE_GIVEN, 1 + dice.below(2));
    }

    String english() {
        String first = dice.of(FIRST_NAMES);
        return dice.in(60) ? first + dice.of(" ", " ", "") + dice.of(LAST_NAMES) : first;
    }

    /** By which players and authors go: kurimo */
    String handle() {
        return dice.charsOf("bcdfghklmnprstvwxyz", 1)
                + dice.charsOf("aeiou", 1)
                + dice.charsOf("bcdfghklmnprstvwxyzaeiou", 1 + dice.below(5));
    }

    String alias() {
        return dice.of(ALIASES);
    }
}
