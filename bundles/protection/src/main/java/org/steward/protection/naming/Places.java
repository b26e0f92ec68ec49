package org.steward.protection.naming;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of provinces, cities and frequent districts, as everybody knows them. */
final class Places {
    /** Without 省, 自治区 or 特别行政区. */
    static final List<String> PROVINCES = words("北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南"
            + " 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门");
    /** With their last word, as in an address. */
    static final List<String> REGIONS = words("内蒙古自治区 广西壮族自治区 西藏自治区 宁夏回族自治区 新疆维吾尔自治区 香港特别行政区 澳门特别行政区");
    /** Without 市, 州, 地区 or 盟. */
    static final List<String> CITIES =
            words("石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海"
                    + " 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 延边 哈尔滨 齐齐哈尔"
                    + " 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山"
                    + " 台州 丽水 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭"
                    + " 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡"
                    + " 南阳 商丘 信阳 周口 驻马店 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底"
                    + " 湘西 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州"
                    + " 河池 来宾 崇左 海口 三亚 三沙 儋州 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山 贵阳 六盘水 遵义 安顺 毕节"
                    + " 铜仁 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 西双版纳 大理 德宏 拉萨 日喀则 昌都 林芝 山南 那曲 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关"
                    + " 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 西宁 海东 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 伊犁 喀什 和田 石河子 义乌 昆山 江阴 常熟 张家港"
                    + " 太仓 宜兴 慈溪 余姚 诸暨 晋江 石狮 福清 顺德 增城 即墨 胶州 寿光 曲阜 都江堰 仁怀 台北 高雄 台中 台南 新北 九龙");
    /** With their last character. */
    static final List<String> DISTRICTS = words(
            "东城区 西城区 朝阳区 海淀区 丰台区 石景山区 通州区 昌平区 大兴区 顺义区 黄浦区 徐汇区 长宁区 静安区 普陀区 虹口区 杨浦区 闵行区 宝山区 嘉定区"
                    + " 浦东新区 松江区 青浦区 奉贤区 和平区 南开区 河西区 河东区 滨海新区 渝中区 江北区 沙坪坝区 九龙坡区 南岸区 渝北区 天河区 越秀区 海珠区 荔湾区 白云区 番禺区 黄埔区 福田区 罗湖区"
                    + " 南山区 宝安区 龙岗区 龙华区 西湖区 上城区 拱墅区 滨江区 余杭区 萧山区 玄武区 秦淮区 建邺区 鼓楼区 江宁区 姑苏区 吴中区 相城区 虎丘区 锦江区 青羊区 金牛区 武侯区 成华区 江岸区"
                    + " 江汉区 硚口区 汉阳区 武昌区 洪山区 江夏区 雁塔区 碑林区 莲湖区 未央区 岳麓区 芙蓉区 天心区 开福区 雨花区 中原区 金水区 二七区 管城区 历下区 市中区 槐荫区 市南区 市北区 崂山区"
                    + " 李沧区 思明区 湖里区 集美区 沈河区 铁西区 皇姑区 南岗区 道里区 香坊区 庐阳区 蜀山区 包河区 瑶海区 海曙区 鄞州区 镇海区 禅城区 南海区 香洲区 城关区 长安区 裕华区 桥西区 迎泽区"
                    + " 小店区 高新区 新城区 新华区 城东区 城西区 长沙县 西乡塘区 青秀区 五华区 盘龙区 官渡区 云岩区 南明区 美兰区 龙华区 嘉善县 长兴县 肥西县 肥东县 郫都区 双流区 武进区 天宁区 越城区");

    /** Cities abroad, and quarters that are known by their names alone. */
    static final List<String> KNOWN =
            words("纽约 华盛顿 洛杉矶 旧金山 芝加哥 波士顿 西雅图 休斯敦 费城 迈阿密 拉斯维加斯 夏威夷 硅谷 好莱坞 加州 加利福尼亚 得克萨斯 佛罗里达 底特律 亚特兰大 多伦多 温哥华"
                    + " 蒙特利尔 伦敦 曼彻斯特 利物浦 爱丁堡 巴黎 马赛 里昂 尼斯 柏林 慕尼黑 法兰克福 汉堡 科隆 罗马 米兰 威尼斯 佛罗伦萨 那不勒斯 都灵 马德里 巴塞罗那 里斯本 阿姆斯特丹 布鲁塞尔 日内瓦"
                    + " 苏黎世 维也纳 布拉格 布达佩斯 华沙 雅典 莫斯科 圣彼得堡 基辅 伊斯坦布尔 迪拜 开罗 耶路撒冷 巴格达 德黑兰 孟买 新德里 加尔各答 曼谷 普吉岛 清迈 巴厘岛 雅加达 吉隆坡 马尼拉 河内"
                    + " 胡志明市 金边 首尔 釜山 济州岛 平壤 东京 大阪 京都 横滨 名古屋 神户 奈良 札幌 北海道 冲绳 悉尼 墨尔本 堪培拉 布里斯班 奥克兰 里约热内卢 圣保罗 布宜诺斯艾利斯 墨西哥城 约翰内斯堡"
                    + " 开普敦 中关村 王府井 西单 东单 国贸 望京 亦庄 五道口 三里屯 天安门 西直门 公主坟 陆家嘴 徐家汇 外滩 张江 虹桥 人民广场 静安寺 珠江新城 天河城 华强北 前海 春熙路 解放碑 观音桥 新街口"
                    + " 夫子庙 武林门 钱江新城 光谷 五一广场 铜锣湾 尖沙咀 旺角 中环 九寨沟 丽江古城 西湖 太湖 黄浦江 长三角 珠三角 东北 华北 华东 华南 西南 西北");

    private static final Set<String> HEADS = heads();
    private static final int LONGEST = 8;

    private Places() {}

    private static List<String> words(String words) {
        return List.of(words.split(" "));
    }

    /**
     * How much of a text's beginning names a province, a city or a district, with the words that follow such names.
     *
     * @return characters; 0 if it begins otherwise
     */
    static int prefixLength(String text) {
        int end = 0;
        int next = nextPlace(text, 0);
        while (next > end) {
            end = next;
            next = nextPlace(text, end);
        }
        return end;
    }

    /** @return end of the longest place name that begins here, or {@code from} */
    static int nextPlace(String text, int from) {
        for (int end = Math.min(text.length(), from + LONGEST); end > from + 1; end--) {
            if (HEADS.contains(text.substring(from, end))) {
                return end;
            }
        }
        return from;
    }

    static boolean isPlace(String word) {
        return HEADS.contains(word);
    }

    private static Set<String> heads() {
        Set<String> heads = new HashSet<>();
        heads.addAll(REGIONS);
        heads.addAll(DISTRICTS);
        for (String province : PROVINCES) {
            heads.add(province);
            heads.add(province + "省");
            heads.add(province + "市");
        }
        for (String city : CITIES) {
            heads.add(city);
            heads.add(city + "市");
        }
        return heads;
    }
}
