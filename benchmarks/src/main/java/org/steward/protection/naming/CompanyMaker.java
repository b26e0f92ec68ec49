package org.steward.protection.naming;

import java.util.List;

/** Makes up companies, and organisations that are none. */
final class CompanyMaker {
    private static final String NAMING =
            "恒通瑞丰金禾华盛安达新源同创正和博雅顺发东升宏业泰康亚太环宇天地人信诚德隆鑫盈利汇聚联合众智慧明远航星辰海川山江龙凤鹏程万里长城中国际嘉美佳优品尚雅居家乐福禄寿禧吉祥如意永久大"
                    + "兴旺昌荣光辉煌力维科技创世纪元百年千禧一二三九五润泽沃土绿洲青蓝紫红银河日月春秋冠军领先卓越非凡迅捷快易便民惠邦国富强";
    private static final String[] SHORT_KINDS = {
        "集团", "地产", "证券", "银行", "传媒", "科技", "公司", "网", "信托", "基金", "保险", "期货", "汽车", "电子", "软件", "娱乐", "影业", "游戏", "在线",
        "财经", "控股", "航空", "石油", "钢铁", "电器", "置业", "出版社", "杂志社", "工作室", "研究所", "拍卖", "画廊", "旅行社", "超市", "商城", "律师事务所",
        "酒店", "药业", "食品", "餐饮集团", "房地产公司", "投资公司", "广告公司", "影视公司", "担保公司", "贷款公司", "咨询公司", "唱片", "建材", "物流", "资本",
        "信用社", "联社", "报业集团", "俱乐部公司", "网络公司"
    };
    private static final List<String> ORGANISATIONS = List.of(
            ("银监会 银保监会 证监会 保监会 央行 人民银行 中国人民银行 财政部 商务部 国土资源部 建设部 住建部 教育部 外交部 公安部 发改委 国务院 国资委 税务总局 统计局 工商局 公安局 派出所 法院 检察院"
                            + " 市政府 省政府 县政府 区政府 居委会 村委会 街道办 北京大学 清华大学 复旦大学 人民大学 浙江大学 南京大学 武汉大学 中山大学 社科院 中科院 国家队 国足 曼联 切尔西 国米 国际米兰"
                            + " AC米兰 尤文图斯 皇马 巴萨 利物浦 阿森纳 拜仁 热刺 曼城 罗马 那不勒斯 湖人 火箭 国安 鲁能 联合国 欧盟 世界银行 美联储 世贸组织 奥组委 足协 消协 银行业协会 红十字会 新华社"
                            + " 中央电视台 央视 人民日报 美国国会 英国政府 法国队 德国队 意大利队 巴西队 阿根廷队 韩国队 日本队")
                    .split(" "));

    private final Dice dice;
    private final WordChain words;

    CompanyMaker(Dice dice, WordChain words) {
        this.dice = dice;
        this.words = words;
    }

    /** 杭州恒通瑞丰商贸有限公司 */
    String whole() {
        if (dice.in(8)) {
            return individual();
        }
        String place = dice.in(62)
                ? dice.in(80)
                        ? dice.of(Places.CITIES) + dice.of("", "", "市")
                        : dice.of(Places.PROVINCES) + dice.of("", "省")
                : "";
        String trade = dice.of(Companies.TRADES) + (dice.in(20) ? dice.of(Companies.TRADES) : "");
        String form = dice.in(75) ? dice.of("有限公司", "有限公司", "股份有限公司", "有限责任公司", "集团有限公司") : dice.of(Companies.FORMS);
        String company = place + brand() + (dice.in(6) ? "(" + dice.of(Places.CITIES) + ")" : "") + trade + form;
        return dice.in(8) ? company + dice.of(Places.CITIES) + dice.of("分公司", "分行", "办事处") : company;
    }

    /** 西湖区老王五金商行 */
    private String individual() {
        return (dice.in(50) ? dice.of(Places.DISTRICTS) : "")
                + brand()
                + dice.of("五金", "服装", "食品", "建材", "水果", "小吃", "美容美发", "电脑", "汽修", "农资", "便利", "大药", "烟酒", "母婴", "")
                + dice.of(
                        "商行", "经营部", "店", "专业合作社", "工作室", "加工厂", "超市", "门市部", "服务部", "便利店", "药店", "餐馆", "饭店", "酒楼",
                        "茶楼", "理发店", "农家乐", "养殖场", "小卖部");
    }

    private String brand() {
        int die = dice.below(100);
        if (die < 80) {
            return dice.charsOf(NAMING, 2 + (dice.in(30) ? 2 : 0) + (dice.in(8) ? 1 : 0));
        }
        return die < 92 ? words.word() : dice.charsOf(NameCharacters.TRANSLITERATION, 2 + dice.below(3));
    }

    /** As it is called in talk. */
    String called() {
        int die = dice.below(100);
        if (die < 30) {
            return dice.of(Brands.FIRMS);
        }
        if (die < 58) {
            return bank();
        }
        if (die < 90) {
            String place = dice.in(28) ? dice.of(Places.CITIES) : "";
            return place + brand() + dice.of(SHORT_KINDS);
        }
        if (die < 95) {
            return dice.of(Places.CITIES) + brand();
        }
        return dice.charsOf("abcdeghiklmnoprstuvwx", 3 + dice.below(5)) + dice.of("公司", "集团", "银行", "软件");
    }

    String bank() {
        String bank = dice.in(88) ? dice.of(Brands.BANKS) : dice.of(dice.of(Places.CITIES), brand()) + "银行";
        if (dice.in(12)) {
            bank += dice.of(dice.of(Places.CITIES), dice.of(Places.PROVINCES)) + dice.of("分行", "支行", "市分行");
        }
        return dice.in(4) ? bank + dice.of("信用卡中心", "私人银行部", "总行", "营业部") : bank;
    }

    /** A club, by its city or by a foreign name, as sports pages call it. */
    String team() {
        int die = dice.below(100);
        if (die < 45) {
            return dice.charsOf(NameCharacters.TRANSLITERATION, 2 + dice.below(4))
                    + dice.of("", "", "", "队", "俱乐部", "联");
        }
        if (die < 60) {
            return dice.of(Places.KNOWN.subList(0, 80));
        }
        return die < 75 ? dice.of(Places.CITIES) + dice.of("队", "国安", "恒大", "申花", "泰达", "男篮") : dice.of(ORGANISATIONS);
    }

    String organisation() {
        int die = dice.below(100);
        if (die < 65) {
            return dice.of(ORGANISATIONS);
        }
        return dice.of(dice.of(Places.CITIES), dice.of(Places.PROVINCES), dice.of(Places.CITIES) + "市")
                + dice.of(
                        "政府", "公安局", "大学", "法院", "住建局", "消费者协会", "银监局", "财政局", "税务局", "中学", "队", "师范大学", "人民医院", "博物馆",
                        "电视台", "规划局", "国土局", "教育局");
    }
}
