package org.steward.protection.naming;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Companies that everybody knows. Their names tell nothing of a customer, so they are found with low confidence only. */
final class Brands {
    static final List<String> BANKS =
            List.of(("工商银行 农业银行 中国银行 建设银行 交通银行 招商银行 浦发银行 中信银行 光大银行 华夏银行 民生银行 广发银行 平安银行 兴业银行 浙商银行 恒丰银行 渤海银行 邮储银行 邮政储蓄银行"
                            + " 中国工商银行 中国农业银行 中国建设银行 中国光大银行 中国民生银行 中国邮政储蓄银行 国家开发银行 进出口银行 农业发展银行 深圳发展银行 上海浦东发展银行 北京银行 上海银行"
                            + " 江苏银行 南京银行 宁波银行 杭州银行 徽商银行 盛京银行 哈尔滨银行 长沙银行 成都银行 重庆银行 贵阳银行 西安银行 郑州银行 苏州银行 青岛银行 齐鲁银行 天津银行 大连银行"
                            + " 锦州银行 吉林银行 兰州银行 厦门银行 温州银行 台州银行 泰隆银行 微众银行 网商银行 农商银行 农村商业银行 农商行 城商行 农信社 农村信用社 汇丰银行 渣打银行 花旗银行"
                            + " 星展银行 恒生银行 东亚银行 德意志银行 瑞士银行 摩根大通 摩根士丹利 高盛 美林 雷曼兄弟 花旗 渣打 汇丰 瑞银 瑞信 招行 建行 工行 农行 中行 交行 浦发 中信 光大 兴业"
                            + " 民生 广发 邮储 广发行 兴业银行信用卡中心 招商银行信用卡中心 招行信用卡中心 建行信用卡中心 中国银联 银联 支付宝 财付通 微信支付 蚂蚁金服 蚂蚁集团 京东金融 快钱 拉卡拉")
                    .split(" "));
    static final List<String> FIRMS =
            List.of(("中国平安 中国人寿 中国人保 人保财险 太平洋保险 新华保险 泰康人寿 友邦保险 阳光保险 安邦保险 中信证券 国泰君安 海通证券 华泰证券 广发证券 招商证券 申银万国 中金公司 银河证券"
                            + " 国信证券 光大证券 兴业证券 安信证券 东方证券 中信建投 华夏基金 易方达 南方基金 嘉实基金 博时基金 天弘基金 工银瑞信 中信信托 平安信托 中融信托 阿里巴巴 腾讯 百度 京东"
                            + " 淘宝 天猫 拼多多 美团 滴滴 携程 去哪儿 新浪 新浪网 搜狐 搜狐网 网易 新华网 人民网 凤凰网 中新网 央视网 优酷 土豆 爱奇艺 小米 华为 中兴 联想 海尔 海信 格力 美的"
                            + " 长虹 康佳 创维 比亚迪 吉利 奇瑞 长城汽车 上汽集团 一汽大众 东风日产 上海通用 广汽本田 宝马 奔驰 奥迪 丰田 本田 大众 通用汽车 福特 特斯拉 宝钢 武钢 鞍钢 首钢 中石油"
                            + " 中石化 中海油 中粮集团 中储粮 中国移动 中国联通 中国电信 国家电网 中国铝业 中国神华 中国中铁 中国国航 南方航空 东方航空 海南航空 万科 万科地产 恒大 恒大地产 碧桂园"
                            + " 保利地产 绿地集团 绿城集团 绿城 龙湖地产 龙湖 华润置地 招商地产 金地集团 富力地产 远洋地产 中海地产 首创置业 SOHO中国 万达 万达集团 链家 我爱我家 苏宁 国美 苏宁电器"
                            + " 国美电器 沃尔玛 家乐福 麦当劳 肯德基 星巴克 必胜客 可口可乐 百事可乐 宝洁 联合利华 雀巢 伊利 蒙牛 茅台 五粮液 青岛啤酒 娃哈哈 农夫山泉 康师傅 苹果公司 苹果 微软 谷歌"
                            + " 英特尔 三星 三星电子 索尼 松下 东芝 日立 夏普 任天堂 世嘉 诺基亚 摩托罗拉 戴尔 惠普 思科 甲骨文 亚马逊 脸书 推特 雅虎 盛大 巨人网络 完美世界 完美时空 金山软件 金山"
                            + " 网龙 久游 暴雪 暴雪娱乐 育碧 卡普空 科乐美 华谊兄弟 中影集团 光线传媒 博纳影业 迪士尼 华纳 环球影业 派拉蒙 梦工厂 索尼影业 佳士得 苏富比 嘉德 保利拍卖 普华永道 德勤"
                            + " 安永 毕马威 麦肯锡 波士顿咨询 标准普尔 穆迪 惠誉 路透社 彭博 壳牌 埃克森美孚 必和必拓 力拓 淡水河谷 波音 空客 西门子 通用电气 飞利浦 耐克 阿迪达斯 路易威登 香奈儿"
                            + " 古驰 顺丰 顺丰速运 圆通 申通 中通 韵达 德邦物流")
                    .split(" "));
    /** Those that are nothing but a company: of four characters, or a bank's short name. */
    private static final WordTree UNMISTAKABLE;

    private static final Set<String> ALL = all();

    static {
        UNMISTAKABLE = unmistakable();
    }

    /** Takes a find. */
    interface Taker {
        void take(int start, int end);
    }

    private Brands() {}

    static boolean isBrand(String folded) {
        return ALL.contains(folded);
    }

    /** Finds the brands that no sentence could mean otherwise. */
    static void find(Folded text, Taker taker) {
        int at = 0;
        while (at < text.length()) {
            int node = WordTree.ROOT;
            int end = at;
            for (int next = at; next < text.length(); next++) {
                node = UNMISTAKABLE.step(node, text.charAt(next));
                if (node == WordTree.NOWHERE) {
                    break;
                }
                end = UNMISTAKABLE.word(node) >= 0 ? next + 1 : end;
            }
            if (end > at) {
                taker.take(at, end);
            }
            at = Math.max(at + 1, end);
        }
    }

    private static WordTree unmistakable() {
        WordTree tree = new WordTree();
        for (String brand : ALL) {
            boolean shortBank = brand.length() == 2 && brand.endsWith("行") && !brand.equals("中行");
            if (brand.length() >= 4 || shortBank) {
                tree.add(brand, 0);
            }
        }
        return tree;
    }

    private static Set<String> all() {
        Set<String> all = new HashSet<>();
        BANKS.forEach(brand -> all.add(brand.toLowerCase(Locale.ROOT)));
        FIRMS.forEach(brand -> all.add(brand.toLowerCase(Locale.ROOT)));
        return all;
    }
}
