package org.steward.reporting.page;

import java.util.ArrayList;
import java.util.List;
import org.steward.reporting.charts.Charts.Caption;
import org.steward.reporting.charts.Palette;
import org.steward.reporting.charts.Series;
import org.steward.reporting.figures.Frame;
import org.steward.reporting.figures.RetentionFigures;
import org.steward.reporting.figures.RetentionFigures.Month;
import org.steward.reporting.figures.RetentionFigures.Standing;
import org.steward.reporting.figures.RetentionFigures.TierStanding;

/** 留存: who stayed, who fell silent, and what the figures alone advise. */
final class RetentionSection {
    private final Draft draft;
    private final RetentionFigures figures;
    private final Texts texts;
    private final Numbers numbers;

    RetentionSection(Draft draft) {
        this.draft = draft;
        this.figures = draft.figures.retention();
        this.texts = draft.texts;
        this.numbers = draft.numbers;
    }

    Section write() {
        Month month = figures.months().get(Frame.CURRENT);
        if (month.rate().isPresent()) {
            draft.fact(
                    "transactions",
                    "retention.rate",
                    numbers.count(month.atStart()),
                    numbers.count(month.retained()),
                    numbers.percent(month.rate()),
                    numbers.count(month.churned()));
            draft.fact(
                    "transactions",
                    "retention.gained",
                    numbers.count(month.fresh()),
                    numbers.count(month.returned()),
                    numbers.count(month.atEnd()));
        } else {
            draft.notice(month.atStart() == 0 ? "retention.nobody" : "retention.short");
        }
        if (figures.months().stream().skip(1).anyMatch(past -> past.rate().isPresent())) {
            draft.add(line());
            draft.table("retention.table", monthColumns(), monthRows(), texts.of("retention.table.note"));
        }
        silence();
        draft.notice("retention.cause");
        advice(month);
        return draft.section();
    }

    private Block line() {
        double[] values = figures.months().stream()
                .skip(1)
                .mapToDouble(month -> month.rate().orElse(Double.NaN))
                .toArray();
        double low =
                java.util.Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        double high =
                java.util.Arrays.stream(values).filter(Double::isFinite).max().orElse(0);
        String title = texts.of("retention.line", numbers.percent(low), numbers.percent(high));
        String subtitle = texts.of("retention.line.subtitle");
        Series series = new Series(texts.of("retention.series"), Palette.series(0), values);
        return new Block.Figure(
                draft.charts.shareLine(new Caption(title, subtitle), draft.monthLabels(1), series),
                title,
                subtitle,
                List.of());
    }

    private List<Block.Column> monthColumns() {
        return List.of(
                draft.words("column.month"),
                draft.figures("column.at-start"),
                draft.figures("column.retained"),
                draft.figures("column.churned"),
                draft.figures("column.first"),
                draft.figures("column.returned"),
                draft.figures("column.retention"));
    }

    private List<List<String>> monthRows() {
        List<List<String>> rows = new ArrayList<>();
        for (int position = 0; position < Frame.MONTHS; position++) {
            Month month = figures.months().get(position);
            if (month.rate().isPresent()) {
                rows.add(List.of(
                        draft.figures.frame().month(position).toString(),
                        numbers.count(month.atStart()),
                        numbers.count(month.retained()),
                        numbers.count(month.churned()),
                        numbers.count(month.fresh()),
                        numbers.count(month.returned()),
                        numbers.percent(month.rate())));
            }
        }
        return rows;
    }

    private void silence() {
        Standing all = figures.all();
        draft.fact(
                "transactions",
                "retention.silent",
                numbers.count(all.customers()),
                numbers.count(all.active()),
                numbers.count(all.silent()),
                numbers.count(all.never()));
        if (figures.tiers().isEmpty()) {
            draft.notice("retention.no-tiers");
            return;
        }
        TierStanding first = figures.tiers().get(0);
        String title = texts.of(
                "retention.by-tier",
                texts.tier(first.tier()),
                numbers.count(first.standing().silent()),
                numbers.percent(first.standing().silentShare()));
        List<List<String>> rows = new ArrayList<>();
        figures.tiers().forEach(row -> rows.add(row(texts.tier(row.tier()), row.standing())));
        rows.add(row(texts.of("row.all"), all));
        draft.add(new Block.Table(
                title,
                List.of(
                        draft.words("column.tier"),
                        draft.figures("column.customers"),
                        draft.figures("column.active"),
                        draft.figures("column.silent"),
                        draft.figures("column.silent-share"),
                        draft.figures("column.never")),
                rows,
                texts.of("retention.by-tier.note")));
    }

    private List<String> row(String name, Standing standing) {
        return List.of(
                name,
                numbers.count(standing.customers()),
                numbers.count(standing.active()),
                numbers.count(standing.silent()),
                numbers.percent(standing.silentShare()),
                numbers.count(standing.never()));
    }

    private void advice(Month month) {
        int sentences = 0;
        if (!figures.tiers().isEmpty() && figures.tiers().get(0).standing().silent() > 0) {
            TierStanding first = figures.tiers().get(0);
            draft.inference(
                    "advice.silent",
                    texts.tier(first.tier()),
                    numbers.count(first.standing().silent()),
                    numbers.percent(first.standing().silentShare()));
            sentences++;
        }
        var previous = figures.months().get(Frame.PREVIOUS).rate();
        if (month.rate().isPresent()
                && previous.isPresent()
                && month.rate().getAsDouble() < previous.getAsDouble() - 0.005) {
            draft.inference(
                    "advice.falling",
                    numbers.points(month.rate().getAsDouble() - previous.getAsDouble()),
                    numbers.count(month.churned()));
            sentences++;
        }
        if (sentences == 0 && month.rate().isPresent()) {
            draft.inference("advice.none");
        }
    }
}
