package org.steward.protection.naming;

/** Characters that names are made of. */
final class NameCharacters {
    /** Of given names, the frequent ones first. */
    static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文玉红国建志海晓春梅林兰小云东生金永德成荣新清龙俊波辉宇浩凯健旭峰鹏飞斌燕玲婷雪琳慧颖佳莹欣怡雨桐梦瑶"
            + "诗涵美博远豪家子轩学智中立正光天安世福宝贵兴发仁义礼信忠孝良善才友庆祥瑞和顺利达昌盛荣耀辰星晨曦月阳朝晖景致诚毅恒坚定宏弘洪鸿江河湖川山石岩松柏竹菊莲荷香芬芝"
            + "萍蓉薇蕾菲菁莉莎萌蓓茜若可心悦乐欢喜爱思念忆怀恩惠慈贤淑贞洁雅丹彤紫青蓝碧翠珍珠琪琦瑜瑾璐璇瑛琼玮珂珊玥凤凰鸾鹤鹰雁莺龄寿延年康宁泰启开元亨长根树栋梁材柱"
            + "贝邦彬滨彪兵炳秉伯昌畅朝琛程驰崇传聪大道鼎冬端铎恩帆范方奋丰锋逢福富刚高歌耕功冠广贵国翰航昊皓弘厚虎焕会吉季继佳嘉坚剑江骄杰捷金津劲进晋京晶敬靖炯久菊君钧俊骏"
            + "凯楷克宽奎坤来岚朗乐雷蕾立力亮琳麟凌令龙路满茂懋民铭睦牧南楠宁培沛朋品平朴奇琦齐启起谦倩乔钦勤卿晴全泉群然仁任日荣融如锐润森绍深慎升胜晟诗石时实士世书舒双硕思嵩"
            + "素太唐滔腾田廷通同彤威维苇伟玮蔚温雯武熙希锡习贤咸显翔向晓笑新信兴幸雄修秀旭宣勋迅雅严彦扬阳尧业烨晔一伊怡亦艺义益毅翼银印盈影永勇友佑余予羽玉育钰元园源远岳悦越云"
            + "允蕴泽展章昭哲珍真振镇征峥正之芝知植志治中洲竹卓茁子梓紫宗祖尊作娅娇婕婉媛妍姗妮嫣娥婵倩菡萱蓁苑芸芷茵葵晗昕昱曼梵沐沁汐淇淼清渊溪滢潇灵焱熠珑琅琬皎盼睿禾秋穗竣筠素"
            + "纯绮维绮舟艾茗荟莞蔓虹蝶衡觉言誉语谊逸邈郁钊铃锦长闻阅阔霄霖露静非韬韵颂颖飒馨骁魁默";
    /** By which foreign names are written. */
    static final String TRANSLITERATION =
            "阿埃艾爱安奥巴柏班保鲍贝本比彼毕宾波伯博勃布查茨慈达戴丹当道得德邓狄迪蒂丁杜多顿厄恩尔法凡范菲费芬丰冯佛夫弗福富盖冈戈哥格葛贡古瓜圭哈海汉豪赫黑亨胡华怀惠霍基吉加贾"
                    + "简杰金卡凯坎康考科可克肯孔库夸奎昆拉莱赖兰朗劳勒雷蕾里丽利莉林琳龙隆卢鲁路露伦罗洛吕马玛迈麦曼芒毛梅蒙米密敏明摩莫墨姆木穆纳娜内尼妮宁纽努诺欧帕潘庞佩彭皮平珀普奇契恰"
                    + "乔琼丘让热仁日茹儒瑞若萨塞赛桑瑟森沙莎山尚圣施史舒斯丝司松苏索塔泰坦汤唐陶特滕提田廷图托瓦万旺威韦维魏文翁沃乌武西希夏香肖谢辛休许逊雅亚延扬耶叶伊因英尤约泽詹扎朱兹"
                    + "祖佐卓什胥捷甫耐钦钱申切维娅姬埔";

    private static final CharacterSet GIVEN_SET = CharacterSet.of(GIVEN);
    private static final CharacterSet TRANSLITERATION_SET = CharacterSet.of(TRANSLITERATION);

    private NameCharacters() {}

    static boolean isGiven(char c) {
        return GIVEN_SET.contains(c);
    }

    static boolean isTransliteration(char c) {
        return TRANSLITERATION_SET.contains(c);
    }
}
