package org.steward.reporting.page;

import java.util.List;

/** A piece of a section, ready for the template. */
public sealed interface Block {
    /** Name by which the template knows the piece. */
    String type();

    /**
     * A sentence.
     *
     * @param fact measured, else inferred
     * @param basis source of a fact, or reasoning of an inference
     */
    record Statement(boolean fact, String text, String basis) implements Block {
        @Override
        public String type() {
            return "statement";
        }
    }

    /**
     * What a reader must know first: data that are missing and would have to be delivered, or a caution.
     *
     * @param mark one word for which of the two
     */
    record Notice(String mark, String text, String remedy) implements Block {
        @Override
        public String type() {
            return "notice";
        }
    }

    record Tiles(List<Tile> tiles) implements Block {
        @Override
        public String type() {
            return "tiles";
        }
    }

    /** @param changes comparisons in words */
    record Tile(String label, String value, String note, List<String> changes) {}

    record Table(String caption, List<Column> columns, List<List<String>> rows, String note) implements Block {
        @Override
        public String type() {
            return "table";
        }
    }

    /** @param number whether its cells stand right */
    record Column(String title, boolean number) {}

    /** @param svg drawn by us, put into the page as it is */
    record Figure(String svg, String title, String subtitle, List<LegendEntry> legend) implements Block {
        @Override
        public String type() {
            return "figure";
        }
    }

    record LegendEntry(String colour, String text) {}

    record Heat(String caption, List<String> hours, List<HeatRow> rows, String note) implements Block {
        @Override
        public String type() {
            return "heat";
        }
    }

    record HeatRow(String weekday, List<HeatCell> cells) {}

    /** @param level 0 nothing to 5 most */
    record HeatCell(String text, int level) {}
}
