package org.steward.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.steward.api.store.Activity;
import org.steward.api.tiering.Tiering;
import org.steward.api.tiering.Tiering.TierShare;
import org.steward.reporting.MadeUpBank;
import org.steward.reporting.RecordedActivity;
import org.steward.reporting.RecordedTiering;
import org.steward.reporting.figures.BulletinFigures;
import org.steward.reporting.figures.FactsReader;
import org.steward.reporting.figures.Frame;
import org.steward.reporting.figures.RetentionFigures;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class BulletinPageTest {
    private static final LocalDate END = LocalDate.of(2026, 5, 31);

    @ParameterizedTest
    @EnumSource
    void isWellFormedWithEverySectionAndUniqueIds(Language language) throws Exception {
        Document page = parse(render(language, madeUpBank()));

        assertThat(attributes(page, "section", "id"))
                .containsExactly(
                        "summary",
                        "acquisition",
                        "retention",
                        "conversion",
                        "satisfaction",
                        "tiers",
                        "contacts",
                        "assets",
                        "definitions");
        List<String> ids = attributes(page, "*", "id");
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        NodeList charts = page.getElementsByTagName("svg");
        assertThat(charts.getLength()).isEqualTo(6);
        for (int i = 0; i < charts.getLength(); i++) {
            Element chart = (Element) charts.item(i);
            assertThat(chart.getAttribute("viewBox")).isNotBlank();
            assertThat(chart.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
            assertThat(ids).contains(chart.getAttribute("aria-labelledby").split(" "));
        }
    }

    @Test
    void keepsDaysWholeAtTheEndOfALine() {
        assertThat(render(Language.ZH, madeUpBank()))
                .contains(
                        "截至<span class=\"day\">2026-05-31</span>",
                        "<span class=\"day\">2025-06</span>至<span class=\"day\">2026-05</span>");
    }

    @ParameterizedTest
    @EnumSource
    void needsNothingFromOutside(Language language) {
        String page = render(language, madeUpBank());

        assertThat(page).doesNotContain("<script", "src=", "@import", "url(http", "<link");
        assertThat(page.replace("http://www.w3.org/", "")).doesNotContain("http:", "https:", "//");
        assertThat(page).contains("PingFang SC", "Noto Sans CJK SC");
    }

    @ParameterizedTest
    @EnumSource
    void showsEveryFigure(Language language) {
        BulletinFigures figures = madeUpBank();

        Set<String> shown = new HashSet<>();
        String words = render(language, figures).replaceAll("(?s)<style>.*?</style>|<[^>]+>", " ");
        Matcher matcher = Pattern.compile("\\d[\\d,]*(\\.\\d+)?").matcher(words);
        while (matcher.find()) {
            shown.add(matcher.group().replaceAll(",$", ""));
        }

        assertThat(shown).containsAll(expected(figures, new Numbers(new Texts(language), "CNY")));
    }

    private static List<String> expected(BulletinFigures figures, Numbers numbers) {
        List<String> expected = new ArrayList<>();
        expected.add(numbers.count(figures.customers()));
        expected.add(numbers.count(figures.missingContactDays()));
        expected.add(numbers.count(figures.results().transactions().current()));
        expected.add(numbers.count(figures.results().customers().current()));
        figures.acquisition().channels().forEach(row -> {
            expected.add(numbers.count(row.fresh().current()));
            expected.add(numbers.count(row.fresh().twelveMonths()));
        });
        for (RetentionFigures.Month month : figures.retention().months()) {
            expected.addAll(List.of(
                    numbers.count(month.atStart()),
                    numbers.count(month.churned()),
                    numbers.percent(month.rate()).replace("%", "")));
        }
        figures.retention()
                .tiers()
                .forEach(tier -> expected.add(numbers.count(tier.standing().silent())));
        figures.conversion().cohorts().forEach(cohort -> {
            expected.add(numbers.count(cohort.cases().converted()));
            expected.add(numbers.percent(cohort.rate().value()).replace("%", ""));
        });
        figures.conversion()
                .channels()
                .forEach(row -> expected.add(numbers.count(row.decided().cases())));
        figures.contacts().channels().forEach(row -> expected.add(numbers.count(row.yearBefore())));
        figures.contacts().hours().forEach(day -> day.stream()
                .filter(messages -> messages > 0)
                .forEach(messages -> expected.add(numbers.count(messages))));
        figures.assets().families().forEach(family -> expected.add(numbers.moneyCell(family.minor())));
        for (TierShare tier : figures.tiers().orElseThrow().tiers()) {
            expected.add(numbers.percent(tier.shareOfResult()).replace("%", ""));
            expected.add(numbers.moneyCell(tier.minor()));
        }
        return expected;
    }

    @Test
    void marksFactsAndInferencesEachWithItsBasis() throws Exception {
        Document page = parse(render(Language.ZH, madeUpBank()));

        NodeList sentences = page.getElementsByTagName("p");
        int facts = 0;
        int inferences = 0;
        for (int i = 0; i < sentences.getLength(); i++) {
            Element sentence = (Element) sentences.item(i);
            if (sentence.getAttribute("class").startsWith("statement")) {
                boolean inferred = sentence.getAttribute("class").contains("inferred");
                String text = sentence.getTextContent();
                assertThat(text).contains(inferred ? "推断" : "事实", inferred ? "依据：" : "来源：");
                facts += inferred ? 0 : 1;
                inferences += inferred ? 1 : 0;
            }
        }
        assertThat(facts).isGreaterThan(10);
        assertThat(inferences).isGreaterThan(2);
    }

    @ParameterizedTest
    @EnumSource
    void showsHostileNamesAsText(Language language) throws Exception {
        String hostile = "<script>alert(1)</script>\"'&";
        var activity = new RecordedActivity()
                .customer(1, "2026-05-01", hostile)
                .customer(2, "2026-05-02", "]]><b>")
                .transaction(1, "2026-05-03", 10_000)
                .message(1, "2026-05", hostile, 1, 9, true)
                .balance("2026-05", hostile, 1, 100)
                .balance("2026-05", "${1+1}", 1, 100);

        String page = render(language, figures(activity, RecordedTiering.of(hostile, List.of(1L)), END, hostile));

        assertThat(page).doesNotContain("<script", "<b>");
        assertThat(parse(page).getDocumentElement().getTextContent()).contains(hostile, "${1+1}");
    }

    @ParameterizedTest
    @EnumSource
    void namesNoCustomerAndNoPseudonym(Language language) {
        var activity = new RecordedActivity();
        for (long id = 800_000_000_001L; id < 800_000_000_020L; id++) {
            activity.customer(id, "2026-05-0" + (1 + id % 9), "网点").transaction(id, "2026-05-20", 1_000);
        }

        assertThat(render(language, figures(activity, RecordedTiering.none(), END, "某行")))
                .doesNotContainPattern("8[0,]{4,}");
    }

    @ParameterizedTest
    @EnumSource
    void statesWhatIsMissingWithHardlyAnyData(Language language) throws Exception {
        var activity = new RecordedActivity().customer(1, null, null);

        String page = render(language, figures(activity, RecordedTiering.none(), LocalDate.of(2026, 5, 9), "某行"));

        Texts texts = new Texts(language);
        parse(page);
        assertThat(unmarked(page))
                .contains(
                        texts.of("acquisition.none"),
                        texts.of("retention.nobody"),
                        texts.of("retention.no-tiers"),
                        texts.of("conversion.none"),
                        texts.of("satisfaction.none"),
                        texts.of("tiers.none"),
                        texts.of("contacts.none"),
                        texts.of("assets.none"),
                        texts.of("acquisition.cost"),
                        texts.of("summary.partial.remedy"),
                        texts.of("summary.quiet", new Numbers(texts, "CNY").month(YearMonth.of(2026, 5))))
                .doesNotContain("NaN", "Infinity", "∞");
    }

    @Test
    void saysThatRetentionNeedsFourMonths() {
        var activity = new RecordedActivity()
                .customer(1, "2026-03-01", "网点")
                .transaction(1, "2026-04-02", 100)
                .transaction(1, "2026-05-02", 100);

        String page = unmarked(render(Language.ZH, figures(activity, RecordedTiering.none(), END, "某行")));

        assertThat(page).contains("交易数据不足4个月").doesNotContain("不适用。</p>");
    }

    @Test
    void namesNoLeadingChannelWhereNoneWasRegistered() {
        RecordedActivity activity = new RecordedActivity()
                .customer(1, "2026-05-02", null)
                .customer(2, "2026-05-03", null)
                .customer(3, "2026-05-03", "网点");

        String page = unmarked(render(Language.ZH, figures(activity, RecordedTiering.none(), END, "某行")));

        assertThat(page).contains("本月来源最多的渠道是“网点”").doesNotContain("本月来源最多的渠道是“未登记”");
    }

    @Test
    void showsTheRemarkOfARunWithoutTiers() {
        Tiering.TierRun run = new Tiering.TierRun(
                "value", END, LocalDate.of(2025, 12, 1), "CNY", 3, 0, List.of(), 0, "Fewer than 10 customers");
        var activity = new RecordedActivity().customer(1, "2026-03-01", "网点");

        String page = unmarked(render(
                Language.ZH,
                figures(activity, new RecordedTiering(java.util.Optional.of(run), java.util.Map.of()), END, "某行")));

        assertThat(page).contains("截至2026-05-31的价值分层没有给出层级。", "Fewer than 10 customers");
    }

    private static String unmarked(String page) {
        return page.replace("<span class=\"day\">", "").replaceAll("(\\d)</span>", "$1");
    }

    private static BulletinFigures madeUpBank() {
        MadeUpBank bank = new MadeUpBank();
        return figures(bank.activity(), bank.tiering(), MadeUpBank.TODAY, "江河农村商业银行");
    }

    private static BulletinFigures figures(Activity activity, Tiering tiering, LocalDate asOf, String name) {
        return new FactsReader(activity, tiering, Frame.of(name, "CNY", YearMonth.of(2026, 5), asOf)).figures();
    }

    private static String render(Language language, BulletinFigures figures) {
        try {
            StringWriter page = new StringWriter();
            new BulletinPage(language).write(figures, page);
            return page.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Document parse(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private static List<String> attributes(Document page, String element, String name) {
        NodeList elements = page.getElementsByTagName(element);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            String value = ((Element) elements.item(i)).getAttribute(name);
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }
}
