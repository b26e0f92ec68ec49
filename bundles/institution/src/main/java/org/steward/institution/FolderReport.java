package org.steward.institution;

import java.util.List;

/**
 * What came of reading one institution's folder.
 *
 * @param name that people read; the id while it is not known
 * @param problems one sentence each
 * @param blocked whether a file without which the institution cannot run is wrong and was never good
 */
record FolderReport(String id, String name, List<String> problems, boolean blocked) {
    FolderReport {
        problems = List.copyOf(problems);
    }
}
