package org.steward.reporting.page;

import java.util.List;

/** @param id anchor within the page */
public record Section(String id, String title, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }
}
