package org.steward.reporting.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.steward.reporting.figures.AssetFigures;
import org.steward.reporting.figures.BulletinFigures;
import org.steward.reporting.figures.Frame;
import org.steward.reporting.figures.RetentionFigures;

/** 摘要: the key figures and what they say. */
final class SummarySection {
    private final Draft draft;
    private final BulletinFigures figures;
    private final Texts texts;
    private final Numbers numbers;

    SummarySection(Draft draft) {
        this.draft = draft;
        this.figures = draft.figures;
        this.texts = draft.texts;
        this.numbers = draft.numbers;
    }

    Section write() {
        if (figures.frame().partial()) {
            draft.add(new Block.Notice(
                    texts.of("mark.caution"),
                    texts.of(
                            "summary.partial",
                            draft.periodName(),
                            figures.frame().cut().toString()),
                    texts.of("summary.partial.remedy")));
        }
        draft.add(new Block.Tiles(tiles()));
        sentences();
        return draft.section();
    }

    private List<Block.Tile> tiles() {
        List<Block.Tile> tiles = new ArrayList<>();
        var fresh = figures.acquisition().fresh();
        tiles.add(tile("fresh", numbers.count(fresh.current()), draft.changes.counts(fresh)));
        tiles.add(tile("retention", numbers.percent(rate(Frame.CURRENT)), retentionChanges()));
        tiles.add(conversionTile());
        var results = figures.results();
        tiles.add(tile("result", result(), draft.changes.money(results.minor())));
        AssetFigures assets = figures.assets();
        if (assets.known()) {
            tiles.add(tile(
                    "aum",
                    numbers.money(assets.total()),
                    draft.changes.money(assets.total(), assets.previousTotal(), assets.yearBeforeTotal())));
        }
        tiles.add(new Block.Tile(
                texts.of("tile.customers"),
                numbers.count(figures.customers()),
                texts.of("tile.customers.note", figures.frame().cut().toString()),
                List.of(texts.of(
                        "tile.customers.active",
                        numbers.count(figures.retention().all().active())))));
        return tiles;
    }

    /** No transaction at all is no result; a month without one, among others that have, is zero. */
    private String result() {
        var known = figures.results().minor().at(Frame.CURRENT);
        return known.isPresent() ? numbers.money(known.getAsLong()) : Numbers.NONE;
    }

    private Block.Tile tile(String key, String value, List<String> changes) {
        return new Block.Tile(texts.of("tile." + key), value, texts.of("tile." + key + ".note"), changes);
    }

    private Block.Tile conversionTile() {
        var newest = figures.conversion().newestClosed();
        return new Block.Tile(
                texts.of("tile.conversion"),
                newest.map(cohort -> numbers.percent(cohort.rate().value())).orElse(Numbers.NONE),
                newest.map(cohort -> texts.of("tile.conversion.note", numbers.month(cohort.month())))
                        .orElseGet(() -> texts.of("tile.conversion.none")),
                newest.map(cohort -> List.of(texts.of(
                                "tile.conversion.cases",
                                numbers.count(cohort.cases().converted()),
                                numbers.count(cohort.cases().customers()))))
                        .orElse(List.of()));
    }

    private void sentences() {
        draft.fact(
                "customers",
                "summary.fresh",
                draft.periodName(),
                numbers.count(figures.acquisition().fresh().current()),
                draft.joined(draft.changes.counts(figures.acquisition().fresh())));
        var transactions = figures.results().transactions();
        if (transactions.current() == 0) {
            draft.fact("transactions", "summary.quiet", draft.periodName());
        } else {
            draft.fact(
                    "transactions",
                    "summary.result",
                    numbers.count(figures.results().customers().current()),
                    numbers.count(transactions.current()),
                    numbers.money(figures.results().minor().current()),
                    draft.joined(draft.changes.money(figures.results().minor())));
        }
        RetentionFigures.Month month = figures.retention().months().get(Frame.CURRENT);
        if (month.rate().isPresent()) {
            draft.fact(
                    "transactions",
                    "summary.retention",
                    numbers.count(month.atStart()),
                    numbers.count(month.retained()),
                    numbers.percent(month.rate()),
                    draft.joined(retentionChanges()));
        }
        new TierSection(draft).concentration();
        draft.fact("none", "summary.missing");
    }

    private List<String> retentionChanges() {
        return draft.changes.shares(rate(Frame.CURRENT), rate(Frame.PREVIOUS), rate(Frame.YEAR_BEFORE));
    }

    private OptionalDouble rate(int position) {
        return figures.retention().months().get(position).rate();
    }
}
