package org.steward.protection.naming;

/** Makes up places and addresses. */
final class PlaceMaker {
    private static final String NAMING =
            "安平和新华兴长永福德龙凤金银玉石青白红黄东西南北中上下大小高朝阳光明清江河湖海山水泉溪田林松柳桃梅竹兰桂莲花云霞星月春秋文武建国民富贵康宁泰昌盛荣祥瑞丰顺利达通广运城"
                    + "关口沟坪坝岭坡岗台塘池渡桥湾洲滩港沙浦屯集寨堡营楼亭塔寺庙观井窑场马牛羊鹿鹤王李张刘陈赵周吴杨郭";
    private static final String[] ROADS = {
        "中山", "人民", "解放", "建设", "和平", "新华", "文化", "胜利", "团结", "友谊", "光明", "长江", "黄河", "北京", "南京", "上海", "延安", "复兴",
        "朝阳", "迎宾", "学院", "科技", "工业", "滨江", "滨河", "环城", "凤凰", "文三", "体育", "火车站", "民主", "公园"
    };
    private static final String[] ROAD_KINDS = {
        "路", "路", "路", "街", "大道", "大街", "巷", "东路", "西路", "南路", "北路", "中路", "一路", "二路", "胡同", "弄", "东街", "横街"
    };
    private static final String[] ESTATE_KINDS = {
        "花园", "小区", "家园", "苑", "公馆", "国际", "广场", "大厦", "中心", "新村", "名苑", "华庭", "城", "公寓", "嘉园", "新城", "雅苑", "花苑", "豪庭",
        "府", "湾", "里", "佳园", "世纪城", "写字楼", "商务楼", "产业园", "科技园", "工业园", "批发市场", "步行街", "美食街", "会展中心", "体育场", "酒店", "商场",
        "购物中心", "火车站", "机场", "医院", "饭店", "别墅", "商务区", "开发区"
    };

    private final Dice dice;

    private final WordChain words;

    PlaceMaker(Dice dice, WordChain words) {
        this.dice = dice;
        this.words = words;
    }

    /** 浙江省杭州市西湖区文三路478号3幢2单元302室, with any of its parts left out but a road and a number. */
    String address() {
        String head = dice.in(70) ? head() : "";
        if (dice.in(12)) {
            return head(dice.in(60)) + village();
        }
        StringBuilder address = new StringBuilder(head);
        if (dice.in(15)) {
            address.append(named()).append(dice.of("街道", "镇", "街道办事处"));
        }
        boolean road = dice.in(85);
        if (road) {
            address.append(road());
            address.append(dice.in(90) ? number(900) + "号" : dice.in(50) ? number(900) + "弄" + number(60) + "号" : "");
        }
        if (!road || dice.in(60)) {
            address.append(dice.in(70) || !road ? estate() : "").append(room());
        }
        return address.toString();
    }

    private String head() {
        return head(dice.in(45));
    }

    private String head(boolean province) {
        String head = province ? dice.of(Places.PROVINCES) + dice.of("省", "", "省", "市") : "";
        head += dice.in(70) ? dice.of(Places.CITIES) + dice.of("市", "市", "") : "";
        return head + (dice.in(75) ? district() : "");
    }

    private String district() {
        return dice.in(60) ? dice.of(Places.DISTRICTS) : named() + dice.of("区", "县", "市");
    }

    private String village() {
        return named() + dice.of("镇", "乡", "镇") + named() + "村" + (dice.in(50) ? number(20) + "组" : "")
                + (dice.in(60) ? number(300) + "号" : "");
    }

    private String road() {
        return (dice.in(45) ? dice.of(ROADS) : named()) + dice.of(ROAD_KINDS);
    }

    private String estate() {
        return (dice.in(20) ? dice.of(Places.CITIES) : "")
                + (dice.in(60) ? named() : dice.in(60) ? words.word() : named() + named())
                + dice.of(ESTATE_KINDS);
    }

    private String room() {
        String building = number(30);
        String room = number(32) + "0" + (1 + dice.below(8));
        return switch (dice.below(8)) {
            case 0 -> building + "号楼" + room + "室";
            case 1 -> building + "栋" + (1 + dice.below(5)) + "单元" + room + dice.of("室", "");
            case 2 -> building + "幢" + room + dice.of("室", "");
            case 3 -> building + "-" + (1 + dice.below(5)) + "-" + room;
            case 4 -> building + "栋" + room;
            case 5 -> dice.of("A", "B", "C", "D").toLowerCase(java.util.Locale.ROOT) + "座" + room + dice.of("室", "");
            case 6 -> (1 + dice.below(30)) + dice.of("楼", "层") + dice.of("", room + "室");
            default -> dice.of("一", "二", "三", "四", "五", "六") + dice.of("号楼", "栋", "单元") + room;
        };
    }

    private String number(int bound) {
        return String.valueOf(1 + dice.below(bound));
    }

    private String named() {
        return dice.charsOf(NAMING, dice.in(80) ? 2 : 1 + 2 * dice.below(2));
    }

    /** A place as newspapers name it. */
    String place() {
        int die = dice.below(100);
        if (die < 22) {
            return dice.of(Places.KNOWN);
        }
        if (die < 55) {
            return dice.of(Places.CITIES) + dice.of("", "", "", "市");
        }
        if (die < 62) {
            return dice.of(Places.PROVINCES);
        }
        if (die < 70) {
            return words.placeName();
        }
        if (die < 76) {
            return district();
        }
        if (die < 83) {
            return named() + dice.of("县", "镇", "村", "区", "市", "乡", "街道", "岛", "湖");
        }
        if (die < 92) {
            return dice.charsOf(NameCharacters.TRANSLITERATION, 2 + dice.below(3))
                    + dice.of("", "", "市", "州", "岛", "镇", "港", "城", "大街");
        }
        return head(true);
    }

    /** A building, an estate, a road, a village. */
    String building() {
        int die = dice.below(100);
        if (die < 45) {
            return estate();
        }
        if (die < 75) {
            return (dice.in(30) ? dice.of(Places.CITIES) + dice.of("", "市") : "")
                    + road()
                    + (dice.in(20) ? number(300) + "号" : "");
        }
        if (die < 85) {
            return dice.of(Places.CITIES) + estate();
        }
        return named() + dice.of("村", "桥", "门", "庄", "屯", "寨", "古镇", "商圈", "地区", "区域", "新区");
    }
}
