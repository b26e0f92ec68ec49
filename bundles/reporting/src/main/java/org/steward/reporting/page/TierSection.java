package org.steward.reporting.page;

import java.util.ArrayList;
import java.util.List;
import org.steward.api.tiering.Tiering.TierRun;
import org.steward.api.tiering.Tiering.TierShare;
import org.steward.reporting.charts.Charts.Caption;
import org.steward.reporting.charts.Palette;
import org.steward.reporting.charts.Series;

/** 分层: how many customers each tier has, and the share of results that was measured. */
final class TierSection {
    private final Draft draft;
    private final Texts texts;
    private final Numbers numbers;

    TierSection(Draft draft) {
        this.draft = draft;
        this.texts = draft.texts;
        this.numbers = draft.numbers;
    }

    Section write() {
        TierRun run = draft.figures.tiers().orElse(null);
        if (run == null) {
            draft.notice("tiers.none");
            return draft.section();
        }
        if (run.ranked() == 0 || run.tiers().isEmpty()) {
            draft.add(new Block.Notice(
                    texts.of("mark.missing"),
                    texts.of("tiers.empty", run.asOf().toString()),
                    run.remark().isBlank() ? texts.of("tiers.empty.remedy") : run.remark()));
            return draft.section();
        }
        concentration();
        if (!run.asOf().equals(draft.figures.frame().cut())) {
            draft.fact(
                    "tiers",
                    "tiers.other-day",
                    run.asOf().toString(),
                    draft.figures.frame().cut().toString());
        }
        draft.add(chart(run));
        draft.add(table(run));
        return draft.section();
    }

    /** What the highest tier brought, as measured; nothing if there are no tiers. */
    void concentration() {
        TierRun run = draft.figures.tiers().orElse(null);
        if (run == null || run.ranked() == 0 || run.tiers().isEmpty()) {
            return;
        }
        TierShare first = run.tiers().get(0);
        draft.fact(
                "tiers",
                "tiers.concentration",
                texts.tier(first.tier()),
                numbers.count(first.customers()),
                numbers.percent(first.shareOfRanked()),
                numbers.percent(first.shareOfResult()),
                run.from().toString(),
                run.asOf().toString());
    }

    private Block chart(TierRun run) {
        List<TierShare> tiers = run.tiers();
        double[] customers =
                tiers.stream().mapToDouble(TierShare::shareOfRanked).toArray();
        double[] results = tiers.stream().mapToDouble(TierShare::shareOfResult).toArray();
        List<Series> shares = List.of(
                new Series(texts.of("tiers.of-customers"), Palette.REST, customers),
                new Series(texts.of("tiers.of-results"), Palette.tier(0), results));
        String title = texts.of(
                "tiers.chart",
                texts.tier(tiers.get(0).tier()),
                numbers.percent(tiers.get(0).shareOfRanked()),
                numbers.percent(tiers.get(0).shareOfResult()));
        String subtitle = texts.of(
                "tiers.chart.subtitle", run.from().toString(), run.asOf().toString(), numbers.count(run.ranked()));
        List<String> names = tiers.stream().map(tier -> texts.tier(tier.tier())).toList();
        return new Block.Figure(
                draft.charts.shareBars(new Caption(title, subtitle), names, shares),
                title,
                subtitle,
                AcquisitionSection.legend(shares));
    }

    private Block table(TierRun run) {
        List<List<String>> rows = new ArrayList<>();
        for (TierShare tier : run.tiers()) {
            Long cut = tier.cutMinor();
            rows.add(List.of(
                    texts.tier(tier.tier()),
                    numbers.count(tier.customers()),
                    numbers.percent(tier.shareOfRanked()),
                    numbers.percent(tier.shareOfAll()),
                    numbers.moneyCell(tier.minor()),
                    numbers.percent(tier.shareOfResult()),
                    cut == null ? Numbers.NONE : numbers.moneyCell(cut),
                    numbers.count(tier.withoutActivity())));
        }
        return new Block.Table(
                texts.of("tiers.table", run.from().toString(), run.asOf().toString()),
                List.of(
                        draft.words("column.tier"),
                        draft.figures("column.customers"),
                        draft.figures("column.of-ranked"),
                        draft.figures("column.of-all"),
                        draft.figures("column.result", numbers.moneyUnit()),
                        draft.figures("column.of-results"),
                        draft.figures("column.cut", numbers.moneyUnit()),
                        draft.figures("column.without-activity")),
                rows,
                texts.of("tiers.table.note"));
    }
}
