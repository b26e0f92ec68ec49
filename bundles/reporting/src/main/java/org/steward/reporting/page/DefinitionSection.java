package org.steward.reporting.page;

import java.util.ArrayList;
import java.util.List;
import org.steward.api.tiering.Tiering.TierRun;
import org.steward.reporting.figures.Frame;

/** 口径: how each figure is defined, computed and bounded, and what the data leave out. */
final class DefinitionSection {
    /** Figures in the order of the sections; texts stand under {@code def.<figure>}. */
    static final List<String> FIGURES = List.of(
            "customers",
            "fresh",
            "result",
            "active",
            "retention",
            "churned",
            "silent",
            "conversion",
            "interval",
            "estimate",
            "path",
            "tier",
            "tier-share",
            "messages",
            "reach",
            "heat",
            "aum",
            "change");

    private final Draft draft;

    DefinitionSection(Draft draft) {
        this.draft = draft;
    }

    Section write() {
        Texts texts = draft.texts;
        Numbers numbers = draft.numbers;
        draft.add(new Block.Table(
                texts.of("definitions.table"),
                List.of(
                        draft.words("column.figure"),
                        draft.words("column.definition"),
                        draft.words("column.formula"),
                        draft.words("column.source"),
                        draft.words("column.window")),
                rows(),
                texts.of("definitions.table.note")));
        draft.fact("system", "definitions.marks");
        if (draft.figures.missingContactDays() > 0) {
            draft.fact(
                    "customers",
                    "definitions.missing-contact",
                    numbers.count(draft.figures.missingContactDays()),
                    numbers.share(draft.figures.missingContactDays(), draft.figures.customers()));
        }
        if (draft.figures.otherCurrencies() > 0) {
            draft.fact(
                    "transactions",
                    "definitions.currencies",
                    numbers.count(draft.figures.otherCurrencies()),
                    draft.figures.frame().currency());
        }
        return draft.section();
    }

    private List<List<String>> rows() {
        Frame frame = draft.figures.frame();
        TierRun run = draft.figures.tiers().orElse(null);
        Object[] days = {
            frame.period().toString(),
            frame.cut().toString(),
            frame.trendStart().toString(),
            run == null ? Numbers.NONE : run.from().toString(),
            run == null ? Numbers.NONE : run.asOf().toString(),
            frame.period().minusMonths(3).toString(),
            frame.period().minusMonths(2).toString()
        };
        List<List<String>> rows = new ArrayList<>();
        for (String figure : FIGURES) {
            String key = "def." + figure;
            rows.add(List.of(
                    draft.texts.of(key),
                    draft.texts.of(key + ".meaning"),
                    draft.texts.of(key + ".formula"),
                    draft.texts.of(key + ".source"),
                    draft.texts.of(key + ".window", days)));
        }
        return rows;
    }
}
