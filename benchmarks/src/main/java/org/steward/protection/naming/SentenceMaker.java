package org.steward.protection.naming;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Makes up sentences in which it is known what is a name, an address, a company. */
public final class SentenceMaker {
    private static final List<String> PRODUCTS =
            List.of(("理财 理财产品 大额存单 定期 基金 国债 结构性存款 通知存款 贵金属 黄金积存 信用卡 房贷 车贷 消费贷 保险 年金 养老金账户 安心盈 稳利宝 月月享 天天利 王牌理财"
                            + " 金葵花 高收益理财 白银 金条 零钱通 余额理财")
                    .split(" "));
    /** Places that nobody lives at: countries and parts of the world are no addresses. */
    private static final Set<String> WIDE =
            Set.of(("中国 美国 英国 法国 德国 日本 韩国 朝鲜 俄罗斯 印度 意大利 西班牙 巴西 阿根廷 加拿大 澳大利亚 墨西哥 埃及 以色列 伊拉克 伊朗 土耳其 泰国 越南 新加坡 马来西亚 印尼"
                            + " 印度尼西亚 菲律宾 巴基斯坦 南非 波兰 荷兰 比利时 瑞士 瑞典 挪威 丹麦 芬兰 希腊 葡萄牙 奥地利 匈牙利 捷克 乌克兰 古巴 智利 秘鲁 哥伦比亚 委内瑞拉 欧洲 亚洲 非洲 北美 拉美 南美 亚太 中东 东南亚 苏联"
                            + " 新西兰 爱尔兰 蒙古 缅甸 老挝 柬埔寨 南斯拉夫 科威特 沙特 叙利亚 黎巴嫩 约旦 白俄罗斯 哈萨克斯坦 联邦德国 美 英 法 德 日 韩 俄 印 中 港 台 澳 沪 京 津 粤 浙 苏 皖 鲁 豫 鄂 湘 赣 川 黔 滇")
                    .split(" "));
    /** What bears foreign names without being a place where somebody lives. */
    private static final List<String> THINGS =
            List.of(("山脉 峡谷 灯塔 坦克 杂志 国家公园 神庙 海滩 联赛 杯 定律 奖 战役 效应 综合征 号 型 指数 系列 手机 公式 瀑布 战机 咖啡 沙漠 海峡 运河 王朝 教堂 博物馆 大学 广场上")
                    .split(" "));

    private static final List<String> FUND_HOUSES =
            List.of(("华夏 富国 兴全 易方达 南方 嘉实 博时 广发 招商 汇添富 工银 中欧 景顺 银华 国泰 鹏华 大成 华安 万家 诺安 安信 永赢 建信 交银 上投 申万 金鹰"
                            + " 长信 长盛 天弘 东方红 前海 宝盈 泰达 融通 信达 方正")
                    .split(" "));
    private static final List<String> FUND_AIMS =
            List.of(("成长 价值 精选 优选 稳健 趋势 天惠 蓝筹 红利 消费 医药 科技 先锋 领先 增长 回报 核心 恒利 双债 添利 纯债 短债 新能源 军工 白酒 沪深300 中证500 黄金"
                            + " 优势 动力 活力 产业 主题 龙头 品质 远景")
                    .split(" "));
    private static final int LONGEST_WALK = 60;

    private final Dice dice;
    private final NameMaker names;
    private final PlaceMaker places;
    private final CompanyMaker companies;
    private final WordChain chain;
    private final Templates bank;
    private final Templates news;

    public SentenceMaker(long seed) throws IOException {
        dice = new Dice(seed);
        chain = new WordChain(dice);
        names = new NameMaker(dice, chain);
        places = new PlaceMaker(dice, chain);
        companies = new CompanyMaker(dice, chain);
        bank = Templates.of("bank.txt", dice);
        news = Templates.of("news.txt", dice);
    }

    /** The words that the sentences are made of. */
    WordSet words() {
        return chain.wordSet();
    }

    WordSet places() {
        return chain.placeSet();
    }

    /** A sentence to learn from. */
    public LabelledText next() {
        int die = dice.below(100);
        if (die < 38) {
            return fill(bank.choose(bank.any()));
        }
        if (die < 68) {
            return fill(news.choose(news.any()));
        }
        return walk();
    }

    /**
     * Sentences by templates that no learning sees.
     *
     * @param resource {@code heldout.txt} or {@code development.txt}
     */
    public List<LabelledText> unlearned(String resource, int each) throws IOException {
        Templates templates = Templates.of(resource, dice);
        return templates.all().stream()
                .flatMap(template -> java.util.stream.Stream.generate(() -> fill(templates.choose(template)))
                        .limit(each))
                .toList();
    }

    private LabelledText fill(String template) {
        LabelledText.Builder text = new LabelledText.Builder();
        String familiar = template.replace("小{sn}", "{k}").replace("老{sn}", "{k}");
        int at = 0;
        while (at < familiar.length()) {
            int open = familiar.indexOf('{', at);
            if (open < 0) {
                text.plain(familiar.substring(at));
                break;
            }
            int close = familiar.indexOf('}', open);
            text.plain(familiar.substring(at, open));
            slot(familiar.substring(open + 1, close), text);
            at = close + 1;
        }
        return text.make();
    }

    private void slot(String slot, LabelledText.Builder text) {
        switch (slot) {
            case "n" -> text.entity(Labels.NAME, names.customer());
            case "x" -> text.entity(Labels.NAME, names.anybody());
            case "f" -> text.entity(Labels.NAME, names.foreign(false));
            case "h" -> text.entity(Labels.NAME, names.handle());
            case "t" -> text.entity(Labels.NAME, names.withTitle());
            case "k" -> text.entity(Labels.NAME, names.familiar());
            case "en" -> text.entity(Labels.NAME, names.english());
            case "a" -> text.entity(Labels.ADDRESS, places.address());
            case "p" -> text.entity(Labels.ADDRESS, places.place());
            case "p2" -> text.entity(Labels.ADDRESS, places.building());
            case "c" -> text.entity(Labels.COMPANY, companies.whole());
            case "s" -> text.entity(Labels.COMPANY, companies.called());
            case "bank", "b" -> text.entity(Labels.COMPANY, companies.bank());
            case "o" -> text.entity(Labels.ORGANISATION, companies.organisation());
            case "d" -> text.plain(dice.digits(dice.in(50) ? 11 : 1 + dice.below(18)));
            case "m" ->
                text.plain(
                        dice.in(50)
                                ? String.valueOf(1 + dice.below(60))
                                : dice.digits(1 + dice.below(6)) + dice.of("", ".00", ".5"));
            case "date" -> text.plain((1 + dice.below(12)) + "月" + (1 + dice.below(28)) + dice.of("日", "号"));
            case "pr" -> text.plain(dice.in(85) ? dice.of(PRODUCTS) : chain.word() + dice.of("宝", "盈", "利", "享"));
            case "fund" -> text.plain(fund());
            case "q" -> text.plain(chain.todaysWord());
            case "title" -> title(text);
            case "team" -> text.entity(Labels.ORGANISATION, companies.team());
            case "w" -> text.plain(chain.phrase());
            default -> throw new IllegalArgumentException("No slot is called " + slot);
        }
    }

    /** What is for sale: 华夏成长混合A, 鑫月添利90天; nobody's name. */
    private String fund() {
        if (dice.in(60)) {
            return dice.of(FUND_HOUSES)
                    + dice.of(FUND_AIMS)
                    + (dice.in(40) ? dice.of(FUND_AIMS) : "")
                    + dice.of("混合", "债券", "指数", "股票", "", "", "LOF", "ETF", "一年定开")
                    + dice.of("a", "c", "", "");
        }
        return dice.charsOf("安稳鑫添利盈享宝月天金意通汇丰增恒富", 2 + dice.below(3))
                + dice.of("90天", "180天", "1号", "2号", "a款", "月月享", "定开一年", "现金管理", "计划", "");
    }

    /** What a book, a film or a game is called; who is named in it is no customer. */
    private void title(LabelledText.Builder text) {
        text.plain("《");
        switch (dice.below(6)) {
            case 0 -> text.plain(names.foreign(false));
            case 1 -> text.plain(chain.phrase() + dice.digits(1));
            case 2 -> text.plain(names.english());
            case 3 -> text.plain(names.foreign(true) + chain.word());
            case 4 -> text.plain(chain.word() + "的" + chain.word());
            default -> text.plain(chain.word() + chain.word());
        }
        text.plain("》");
    }

    /** Anything may stand anywhere: so the inside of a name counts too, not its neighbours alone. */
    private void strew(LabelledText.Builder text) {
        int die = dice.below(100);
        if (die < 42) {
            text.entity(Labels.NAME, names.anybody());
        } else if (die < 60) {
            text.entity(Labels.ADDRESS, dice.in(55) ? places.place() : places.building());
        } else if (die < 80) {
            text.entity(Labels.COMPANY, dice.in(25) ? companies.whole() : companies.called());
        } else if (die < 91) {
            text.entity(Labels.ORGANISATION, dice.in(50) ? companies.organisation() : companies.team());
        } else if (die < 95) {
            title(text);
        } else {
            text.plain(names.foreign(false) + dice.of(THINGS));
        }
    }

    /** Words by the counts of real language, with made-up names where these have placeholders. */
    private LabelledText walk() {
        LabelledText.Builder text = new LabelledText.Builder();
        int word = chain.next(chain.begin());
        if (dice.in(40)) { // a piece out of the middle
            for (int skip = 1 + dice.below(6); skip > 0; skip--) {
                word = chain.next(word);
            }
        }
        while (text.length() < LONGEST_WALK
                && word != chain.begin()
                && !chain.text(word).equals(WordChain.END)) {
            step(word, text);
            if (dice.in(5)) {
                strew(text);
            }
            word = dice.in(4) ? chain.anyWord() : chain.next(word);
        }
        return text.make();
    }

    private void step(int word, LabelledText.Builder text) {
        String written = chain.text(word);
        switch (written) {
            case "未##人" -> text.entity(Labels.NAME, names.anybody());
            case "未##地" -> text.entity(Labels.ADDRESS, dice.in(60) ? places.place() : places.building());
            case "未##团", "未##专" -> organisationOrCompany(text);
            case "未##数" ->
                text.plain(dice.in(70) ? dice.digits(1 + dice.below(4)) : dice.of("一", "二", "三", "十", "百", "两", "几"));
            case "未##时" ->
                text.plain(dice.of(
                        (1 + dice.below(12)) + "月" + (1 + dice.below(28)) + "日",
                        (1990 + dice.below(35)) + "年",
                        "上周",
                        "目前",
                        "昨晚"));
            case "未##串", "未##它" ->
                text.plain(dice.in(60) ? dice.charsOf("abcdefgimnoprstx", 1 + dice.below(6)) : chain.word());
            default -> plainOrNamed(word, written, text);
        }
    }

    private void organisationOrCompany(LabelledText.Builder text) {
        if (dice.in(65)) {
            text.entity(Labels.COMPANY, dice.in(40) ? companies.whole() : companies.called());
        } else {
            text.entity(Labels.ORGANISATION, companies.organisation());
        }
    }

    private void plainOrNamed(int word, String written, LabelledText.Builder text) {
        if (written.contains("##") || written.isBlank()) {
            return;
        }
        boolean replaced = dice.in(50);
        if (chain.isPerson(word) && written.length() > 1) {
            text.entity(Labels.NAME, replaced ? names.anybody() : written);
        } else if (chain.isPlace(word) && !WIDE.contains(written)) {
            text.entity(Labels.ADDRESS, replaced ? places.place() : written);
        } else if (chain.isOrganisation(word) && written.length() > 1) {
            text.entity(Labels.ORGANISATION, replaced ? companies.organisation() : written);
        } else if ((written.equals("公司") || written.equals("银行") || written.equals("集团")) && replaced) {
            text.entity(Labels.COMPANY, written.equals("银行") ? companies.bank() : companies.called());
        } else {
            text.plain(written);
        }
    }
}
