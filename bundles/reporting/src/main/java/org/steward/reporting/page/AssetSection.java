package org.steward.reporting.page;

import java.util.ArrayList;
import java.util.List;
import org.steward.reporting.charts.Charts.Caption;
import org.steward.reporting.charts.Palette;
import org.steward.reporting.charts.Slice;
import org.steward.reporting.figures.AssetFigures;
import org.steward.reporting.figures.AssetFigures.Family;

/** 资产: month-average balances by product family. */
final class AssetSection {
    private final Draft draft;
    private final AssetFigures figures;
    private final Texts texts;
    private final Numbers numbers;

    AssetSection(Draft draft) {
        this.draft = draft;
        this.figures = draft.figures.assets();
        this.texts = draft.texts;
        this.numbers = draft.numbers;
    }

    Section write() {
        if (!figures.known()) {
            draft.notice("assets.none");
            return draft.section();
        }
        draft.fact(
                "balances",
                "assets.total",
                draft.periodName(),
                numbers.money(figures.total()),
                draft.joined(draft.changes.money(figures.total(), figures.previousTotal(), figures.yearBeforeTotal())));
        List<Family> held =
                figures.assets().stream().filter(family -> family.minor() > 0).toList();
        if (held.size() > 1) {
            draft.add(ring(held));
        }
        draft.table("assets.table", columns(), rows(), texts.of("assets.table.note"));
        return draft.section();
    }

    private Block ring(List<Family> held) {
        List<Slice> slices = new ArrayList<>();
        long rest = 0;
        long whole = held.stream().mapToLong(Family::minor).sum();
        for (Family family : held) {
            if (slices.size() < Palette.series()) {
                slices.add(slice(texts.family(family.family()), slices.size(), family.minor(), whole));
            } else {
                rest += family.minor();
            }
        }
        if (rest > 0) {
            slices.add(slice(texts.of("family.others"), Palette.series(), rest, whole));
        }
        String title = texts.of(
                "assets.ring",
                texts.family(held.get(0).family()),
                numbers.share(held.get(0).minor(), whole));
        String subtitle = texts.of("assets.ring.subtitle", draft.periodName(), numbers.money(whole));
        return new Block.Figure(draft.charts.ring(new Caption(title, subtitle), slices), title, subtitle, List.of());
    }

    private Slice slice(String name, int position, long value, long whole) {
        return new Slice(name + " " + numbers.share(value, whole), Palette.series(position), value);
    }

    private List<Block.Column> columns() {
        return Draft.listOf(
                draft.words("column.family", numbers.moneyUnit()),
                draft.comparedMonths(),
                List.of(draft.figures("column.share"), draft.figures("column.holders")));
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        figures.assets().forEach(family -> rows.add(row(family, numbers.share(family.minor(), figures.total()))));
        rows.add(List.of(
                texts.of("row.aum"),
                numbers.moneyCell(figures.total()),
                numbers.moneyCell(figures.previousTotal()),
                numbers.moneyCell(figures.yearBeforeTotal()),
                numbers.share(figures.total(), figures.total()),
                Numbers.NONE));
        figures.families().stream()
                .filter(family -> !family.asset())
                .forEach(family -> rows.add(row(family, Numbers.NONE)));
        return rows;
    }

    private List<String> row(Family family, String share) {
        return List.of(
                texts.family(family.family()),
                numbers.moneyCell(family.minor()),
                numbers.moneyCell(family.previousMinor()),
                numbers.moneyCell(family.yearBeforeMinor()),
                share,
                numbers.count(family.customers()));
    }
}
