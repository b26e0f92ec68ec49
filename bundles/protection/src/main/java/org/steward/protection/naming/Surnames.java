package org.steward.protection.naming;

import java.util.List;
import java.util.Set;

/** Chinese family names, the frequent ones first. */
final class Surnames {
    /** Borne by nearly everybody; in falling order of frequency. */
    static final String FREQUENT =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵"
                    + "万覃武钱戴严莫孔向常汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁房滕屈饶解牟艾"
                    + "尤时穆农司阳卜古吉缪简车项连芦麦褚娄窦戚岑景党宫费冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬和师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封";
    /** Few bear these, and most of them are also everyday words. */
    static final String RARE =
            "萧闻鞠匡储习芮湛暴但羊惠肇贡逯姒楚蔺宣邰冀郜蒲郁奚计伏谈茅杭洪诸缑嵇滑井富乌弓牧隗山班仰秋伊祖幸韶蓟薄印宿怀从鄂索咸籍赖卓屠胥能苍双逄扶堵宰郦雍璩濮寿通扈郏浦别充慕茹宦鱼容暨居衡步"
                    + "都满弘国广禄阙东殳沃利蔚越夔隆巢晁勾融訾阚那空养丰相后荆红权益桓公郗降晋法汝鄢钦佴揭矫冼才丘塔凤邸撒信练腾占青位原战修库智谌瓮年闪回税续院雒粟佀冶禹化帅水来亓展由务火开揣刀普代达";
    /** Two characters long. */
    static final List<String> COMPOUND = List.of(
            "欧阳", "上官", "司马", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "夏侯", "端木", "轩辕", "独孤", "南宫",
            "百里", "东郭", "呼延", "闻人", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "太叔", "申屠", "仲孙", "钟离", "鲜于", "闾丘", "司空", "司寇",
            "子车", "巫马", "公西", "漆雕", "乐正", "拓跋", "夹谷", "西门", "赫连", "万俟", "左丘", "梁丘", "段干", "第五", "谷梁", "欧侯", "达奚", "完颜",
            "耶律", "纳兰", "叶赫", "爱新觉罗");

    private static final Set<String> COMPOUND_SET = Set.copyOf(COMPOUND);
    private static final CharacterSet SINGLE = CharacterSet.of(FREQUENT, RARE);
    private static final CharacterSet FREQUENT_SET = CharacterSet.of(FREQUENT);

    private Surnames() {}

    static boolean isSingle(char c) {
        return SINGLE.contains(c);
    }

    static boolean isFrequent(char c) {
        return FREQUENT_SET.contains(c);
    }

    /** @return characters of the family name at this place: 2, 1, or 0 if there is none */
    static int lengthAt(CharSequence text, int at) {
        if (at + 1 < text.length()
                && COMPOUND_SET.contains(text.subSequence(at, at + 2).toString())) {
            return 2;
        }
        return at < text.length() && SINGLE.contains(text.charAt(at)) ? 1 : 0;
    }
}
