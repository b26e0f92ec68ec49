package org.steward.reporting.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.steward.reporting.charts.Charts.Caption;
import org.steward.reporting.charts.Palette;
import org.steward.reporting.charts.Series;
import org.steward.reporting.charts.Slice;
import org.steward.reporting.figures.AcquisitionFigures;
import org.steward.reporting.figures.AcquisitionFigures.ChannelMonths;
import org.steward.reporting.figures.Frame;

/** 获取: new customers, where they came from, what they cost. */
final class AcquisitionSection {
    private final Draft draft;
    private final AcquisitionFigures figures;
    private final Texts texts;
    private final Numbers numbers;

    AcquisitionSection(Draft draft) {
        this.draft = draft;
        this.figures = draft.figures.acquisition();
        this.texts = draft.texts;
        this.numbers = draft.numbers;
    }

    Section write() {
        long year = figures.fresh().twelveMonths();
        if (year == 0) {
            draft.notice("acquisition.none");
        } else {
            if (figures.fresh().at(1).isPresent()) {
                average(year);
            }
            leadingChannel();
            draft.add(trend(year));
            if (named().size() > 1) {
                draft.add(shares(year));
            }
            draft.table("acquisition.table", columns(), rows(), texts.of("note.rounded"));
        }
        draft.notice("acquisition.cost");
        return draft.section();
    }

    private void average(long year) {
        long current = figures.fresh().current();
        int order = Long.compare(current * 12, year);
        String key = "acquisition.average." + (order > 0 ? "above" : order < 0 ? "below" : "same");
        draft.fact("customers", key, numbers.count(current), numbers.tenths(year / 12.0));
    }

    /** Customers whose channel nobody registered may be the most; that says nothing about a channel. */
    private void leadingChannel() {
        var leader = figures.channels().stream()
                .filter(row -> !row.channel().isEmpty())
                .max(java.util.Comparator.comparingLong(row -> row.fresh().current()))
                .filter(row -> row.fresh().current() > 0);
        leader.ifPresent(row -> draft.fact(
                "customers",
                "acquisition.leader",
                texts.channel(row.channel()),
                numbers.count(row.fresh().current()),
                numbers.share(row.fresh().current(), figures.fresh().current())));
    }

    private List<ChannelMonths> named() {
        return figures.channels().stream()
                .filter(row -> row.fresh().twelveMonths() > 0)
                .limit(Palette.series())
                .toList();
    }

    private List<ChannelMonths> others() {
        return figures.channels().stream()
                .filter(row -> row.fresh().twelveMonths() > 0)
                .skip(Palette.series())
                .toList();
    }

    private Block trend(long year) {
        List<Series> parts = new ArrayList<>();
        for (ChannelMonths row : named()) {
            parts.add(new Series(texts.channel(row.channel()), Palette.series(parts.size()), twelve(List.of(row))));
        }
        if (!others().isEmpty()) {
            parts.add(new Series(texts.of("channel.others"), Palette.REST, twelve(others())));
        }
        String title = texts.of("acquisition.trend", numbers.count(year), bestMonths(), numbers.count(most()));
        String subtitle = texts.of("acquisition.trend.subtitle", numbers.count(year));
        String svg = draft.charts.stackedColumns(new Caption(title, subtitle), draft.monthLabels(1), parts);
        return new Block.Figure(svg, title, subtitle, legend(parts));
    }

    static List<Block.LegendEntry> legend(List<Series> parts) {
        return parts.stream()
                .map(part -> new Block.LegendEntry(Palette.css(part.colour()), part.name()))
                .toList();
    }

    private long most() {
        return Arrays.stream(figures.fresh().values()).skip(1).max().orElse(0);
    }

    private String bestMonths() {
        return IntStream.range(1, Frame.MONTHS)
                .filter(position -> figures.fresh().values()[position] == most())
                .mapToObj(position -> numbers.month(draft.figures.frame().month(position)))
                .collect(Collectors.joining(texts.of("list")));
    }

    private static double[] twelve(List<ChannelMonths> rows) {
        double[] sums = new double[Frame.CURRENT];
        for (ChannelMonths row : rows) {
            long[] values = row.fresh().values();
            Arrays.setAll(sums, i -> sums[i] + values[i + 1]);
        }
        return sums;
    }

    private Block shares(long year) {
        List<Slice> slices = new ArrayList<>();
        for (ChannelMonths row : named()) {
            slices.add(slice(
                    texts.channel(row.channel()), slices.size(), row.fresh().twelveMonths(), year));
        }
        long rest =
                others().stream().mapToLong(row -> row.fresh().twelveMonths()).sum();
        if (rest > 0) {
            slices.add(slice(texts.of("channel.others"), Palette.series(), rest, year));
        }
        ChannelMonths first = named().get(0);
        String title = texts.of(
                "acquisition.shares",
                texts.channel(first.channel()),
                numbers.share(first.fresh().twelveMonths(), year));
        String subtitle = texts.of("acquisition.shares.subtitle", numbers.count(year));
        return new Block.Figure(draft.charts.ring(new Caption(title, subtitle), slices), title, subtitle, List.of());
    }

    private Slice slice(String name, int position, long value, long whole) {
        return new Slice(name + " " + numbers.share(value, whole), Palette.series(position), value);
    }

    private List<Block.Column> columns() {
        return Draft.listOf(
                draft.words("column.channel"),
                draft.comparedMonths(),
                List.of(draft.figures("column.share"), draft.figures("column.twelve")));
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        figures.channels().forEach(row -> rows.add(row(texts.channel(row.channel()), row.fresh())));
        rows.add(row(texts.of("row.all"), figures.fresh()));
        return rows;
    }

    private List<String> row(String name, org.steward.reporting.figures.MonthlyCounts counts) {
        return List.of(
                name,
                numbers.count(counts.current()),
                numbers.count(counts.at(Frame.PREVIOUS)),
                numbers.count(counts.at(Frame.YEAR_BEFORE)),
                numbers.share(counts.current(), figures.fresh().current()),
                numbers.count(counts.twelveMonths()));
    }
}
