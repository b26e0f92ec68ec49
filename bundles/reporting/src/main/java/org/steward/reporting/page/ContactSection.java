package org.steward.reporting.page;

import java.util.ArrayList;
import java.util.List;
import org.steward.reporting.figures.ContactFigures;
import org.steward.reporting.figures.ContactFigures.Reached;
import org.steward.reporting.figures.ContactFigures.TierReached;
import org.steward.reporting.figures.MonthlyCounts;

/** 触达: who talked with whom, over which channel and when. */
final class ContactSection {
    private static final int LEVELS = 5;

    private final Draft draft;
    private final ContactFigures figures;
    private final Texts texts;
    private final Numbers numbers;

    ContactSection(Draft draft) {
        this.draft = draft;
        this.figures = draft.figures.contacts();
        this.texts = draft.texts;
        this.numbers = draft.numbers;
    }

    Section write() {
        if (figures.messages() == 0 && figures.messagesByHour() == 0) {
            draft.notice("contacts.none");
            return draft.section();
        }
        draft.fact(
                "messages",
                "contacts.messages",
                numbers.count(figures.messages()),
                numbers.count(figures.inbound().current()),
                numbers.count(figures.outbound().current()),
                draft.joined(draft.changes.counts(both())));
        highestTier();
        if (figures.unknownSpeakers() > 0) {
            draft.fact(
                    "messages",
                    "contacts.unknown",
                    numbers.count(figures.unknownSpeakers()),
                    numbers.share(figures.unknownSpeakers(), figures.messages()));
        }
        channels();
        draft.add(heat());
        tiers();
        busiest();
        return draft.section();
    }

    private MonthlyCounts both() {
        long[] sums = figures.inbound().values();
        long[] outbound = figures.outbound().values();
        java.util.Arrays.setAll(sums, i -> sums[i] + outbound[i]);
        return MonthlyCounts.fromFirst(sums);
    }

    private void highestTier() {
        if (figures.tiers().isEmpty()) {
            return;
        }
        TierReached first = figures.tiers().get(0);
        double own = first.reached().outboundPerCustomer();
        double all = figures.all().outboundPerCustomer();
        int order = Long.compare(Math.round(own * 100), Math.round(all * 100));
        String key = "contacts.tier." + (order > 0 ? "above" : order < 0 ? "below" : "same");
        draft.fact("messages", key, texts.tier(first.tier()), numbers.perHead(own), numbers.perHead(all));
    }

    private void channels() {
        List<List<String>> rows = new ArrayList<>();
        long all = figures.messagesByHour();
        boolean previous = figures.channels().stream().anyMatch(row -> row.previous() > 0);
        boolean year = figures.channels().stream().anyMatch(row -> row.yearBefore() > 0);
        for (ContactFigures.ChannelMessages row : figures.channels()) {
            rows.add(List.of(
                    texts.channel(row.channel()),
                    numbers.count(row.current()),
                    previous ? numbers.count(row.previous()) : Numbers.NONE,
                    year ? numbers.count(row.yearBefore()) : Numbers.NONE,
                    numbers.share(row.current(), all)));
        }
        draft.table(
                "contacts.channels",
                Draft.listOf(
                        draft.words("column.channel"), draft.comparedMonths(), List.of(draft.figures("column.share"))),
                rows,
                texts.of("note.rounded"));
    }

    private Block heat() {
        long most = Math.max(1, max());
        List<String> hours = new ArrayList<>();
        for (int hour = 0; hour < ContactFigures.HOURS; hour++) {
            hours.add(Integer.toString(hour));
        }
        List<Block.HeatRow> rows = new ArrayList<>();
        for (int weekday = 0; weekday < ContactFigures.WEEKDAYS; weekday++) {
            List<Block.HeatCell> cells = figures.hours().get(weekday).stream()
                    .map(messages -> new Block.HeatCell(messages == 0 ? "" : numbers.count(messages), (int)
                            Math.ceil((double) LEVELS * messages / most)))
                    .toList();
            rows.add(new Block.HeatRow(texts.of("weekday." + (weekday + 1)), cells));
        }
        return new Block.Heat(
                texts.of("contacts.heat", draft.periodName(), numbers.count(figures.messagesByHour())),
                hours,
                rows,
                texts.of("contacts.heat.note"));
    }

    private long max() {
        return figures.hours().stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private void tiers() {
        if (figures.tiers().isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        figures.tiers().forEach(row -> rows.add(row(texts.tier(row.tier()), row.reached())));
        rows.add(row(texts.of("row.all"), figures.all()));
        draft.table(
                "contacts.tiers",
                List.of(
                        draft.words("column.tier"),
                        draft.figures("column.customers"),
                        draft.figures("column.inbound"),
                        draft.figures("column.outbound"),
                        draft.figures("column.per-head"),
                        draft.figures("column.reached"),
                        draft.figures("column.reached-share")),
                rows,
                texts.of("contacts.tiers.note"));
    }

    private List<String> row(String name, Reached reached) {
        return List.of(
                name,
                numbers.count(reached.customers()),
                numbers.count(reached.inbound()),
                numbers.count(reached.outbound()),
                numbers.perHead(reached.outboundPerCustomer()),
                numbers.count(reached.reached()),
                numbers.percent(reached.share().value()));
    }

    private void busiest() {
        if (max() == 0) {
            return;
        }
        int busiestHour = 0;
        long atHour = 0;
        for (int hour = 0; hour < ContactFigures.HOURS; hour++) {
            int position = hour;
            long sum =
                    figures.hours().stream().mapToLong(row -> row.get(position)).sum();
            if (sum > atHour) {
                atHour = sum;
                busiestHour = hour;
            }
        }
        draft.inference(
                "advice.hour",
                "%02d:00".formatted(busiestHour),
                "%02d:59".formatted(busiestHour),
                numbers.count(atHour),
                numbers.share(atHour, figures.messagesByHour()));
    }
}
