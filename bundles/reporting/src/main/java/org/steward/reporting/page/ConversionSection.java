package org.steward.reporting.page;

import java.util.ArrayList;
import java.util.List;
import org.steward.reporting.charts.Charts.Caption;
import org.steward.reporting.charts.Palette;
import org.steward.reporting.charts.Series;
import org.steward.reporting.figures.ConversionFigures;
import org.steward.reporting.figures.ConversionFigures.ChannelCases;
import org.steward.reporting.figures.ConversionFigures.Cohort;
import org.steward.reporting.figures.Rate;

/** 转化: from first contact to first transaction. */
final class ConversionSection {
    /** Fewer cases say too little for advice. */
    private static final int CASES_FOR_ADVICE = 30;

    private final Draft draft;
    private final ConversionFigures figures;
    private final Texts texts;
    private final Numbers numbers;

    ConversionSection(Draft draft) {
        this.draft = draft;
        this.figures = draft.figures.conversion();
        this.texts = draft.texts;
        this.numbers = draft.numbers;
    }

    Section write() {
        long customers = figures.cohorts().stream()
                .mapToLong(cohort -> cohort.cases().customers())
                .sum();
        if (customers == 0) {
            draft.notice("conversion.none");
            return draft.section();
        }
        overall();
        if (figures.cohorts().stream().anyMatch(cohort -> cohort.cases().converted() > 0)) {
            draft.add(byMonth(customers));
        }
        draft.table("conversion.table", monthColumns(), monthRows(), texts.of("conversion.table.note"));
        draft.table("conversion.channels", channelColumns(), channelRows(), texts.of("conversion.channels.note"));
        path();
        advice();
        return draft.section();
    }

    private void overall() {
        Rate decided = figures.decided();
        long open = figures.cohorts().stream()
                .mapToLong(cohort -> cohort.cases().open())
                .sum();
        if (decided.cases() == 0) {
            draft.fact("transactions", "conversion.all-open", numbers.count(open));
        } else {
            draft.fact(
                    "transactions",
                    "conversion.decided",
                    numbers.count(decided.cases()),
                    numbers.count(decided.hits()),
                    numbers.interval(decided),
                    numbers.count(open));
        }
        if (decided.cases() > 0) {
            estimate();
        }
        if (figures.alreadyTrading() > 0) {
            draft.fact("transactions", "conversion.already", numbers.count(figures.alreadyTrading()));
        }
    }

    private void estimate() {
        figures.estimate().ifPresent(share -> draft.inference("conversion.estimate", numbers.percent(share)));
        if (figures.medianDays().isPresent()) {
            draft.inference(
                    "conversion.median", numbers.count(figures.medianDays().getAsInt()));
        }
    }

    private Block byMonth(long customers) {
        double[] closed = new double[figures.cohorts().size()];
        double[] open = new double[closed.length];
        for (int i = 0; i < closed.length; i++) {
            Cohort cohort = figures.cohorts().get(i);
            double rate = cohort.rate().value().orElse(Double.NaN);
            closed[i] = cohort.closed() ? rate : Double.NaN;
            open[i] = cohort.closed() ? Double.NaN : rate;
        }
        List<Series> parts = List.of(
                new Series(texts.of("conversion.closed"), Palette.series(2), closed),
                new Series(texts.of("conversion.open"), Palette.REST, open));
        String title = figures.newestClosed()
                .map(cohort -> texts.of(
                        "conversion.chart",
                        numbers.month(cohort.month()),
                        numbers.percent(cohort.rate().value())))
                .orElseGet(() -> texts.of("conversion.chart.open"));
        String subtitle = texts.of("conversion.chart.subtitle", numbers.count(customers));
        return new Block.Figure(
                draft.charts.shareColumns(new Caption(title, subtitle), draft.monthLabels(1), parts),
                title,
                subtitle,
                AcquisitionSection.legend(parts));
    }

    private List<Block.Column> monthColumns() {
        return List.of(
                draft.words("column.first-contact"),
                draft.figures("column.customers"),
                draft.figures("column.converted"),
                draft.figures("column.lapsed"),
                draft.figures("column.open"),
                draft.figures("column.conversion"));
    }

    private List<List<String>> monthRows() {
        List<List<String>> rows = new ArrayList<>();
        for (Cohort cohort : figures.cohorts()) {
            var cases = cohort.cases();
            if (cases.customers() == 0) {
                continue;
            }
            rows.add(List.of(
                    cohort.month().toString(),
                    numbers.count(cases.customers()),
                    numbers.count(cases.converted()),
                    numbers.count(cases.customers() - cases.converted() - cases.open()),
                    numbers.count(cases.open()),
                    cohort.closed()
                            ? numbers.percent(cohort.rate().value())
                            : texts.of(
                                    "conversion.cell.open",
                                    numbers.percent(cohort.rate().value()))));
        }
        return rows;
    }

    private List<Block.Column> channelColumns() {
        return List.of(
                draft.words("column.channel"),
                draft.figures("column.decided"),
                draft.figures("column.converted"),
                draft.figures("column.conversion-interval"),
                draft.figures("column.running"));
    }

    private List<List<String>> channelRows() {
        List<List<String>> rows = new ArrayList<>();
        for (ChannelCases row : figures.channels()) {
            rows.add(rateRow(texts.channel(row.channel()), row.decided(), numbers.count(row.running())));
        }
        long running =
                figures.channels().stream().mapToLong(ChannelCases::running).sum();
        rows.add(rateRow(texts.of("row.all"), figures.decided(), numbers.count(running)));
        return rows;
    }

    private List<String> rateRow(String name, Rate rate, String last) {
        return List.of(name, numbers.count(rate.cases()), numbers.count(rate.hits()), numbers.interval(rate), last);
    }

    private void path() {
        ConversionFigures.Path path = figures.path();
        if (path.all().cases() == 0) {
            return;
        }
        draft.fact(
                "path",
                "conversion.path",
                numbers.count(path.all().cases()),
                numbers.count(path.withMessages().cases()),
                numbers.count(path.all().hits()),
                numbers.count(path.repeating()));
        draft.table(
                "conversion.path.table",
                List.of(
                        draft.words("column.path"),
                        draft.figures("column.decided"),
                        draft.figures("column.converted"),
                        draft.figures("column.conversion-interval")),
                List.of(pathRow("path.with", path.withMessages()), pathRow("path.without", path.withoutMessages())),
                texts.of("conversion.path.note"));
    }

    private List<String> pathRow(String key, Rate rate) {
        return List.of(texts.of(key), numbers.count(rate.cases()), numbers.count(rate.hits()), numbers.interval(rate));
    }

    private void advice() {
        double all = figures.decided().value().orElse(0);
        figures.channels().stream()
                .filter(row -> row.decided().cases() >= CASES_FOR_ADVICE
                        && row.decided().high() < all)
                .forEach(row -> draft.inference(
                        "advice.channel",
                        texts.channel(row.channel()),
                        numbers.interval(row.decided()),
                        numbers.percent(all)));
    }
}
