package org.steward.connector.file.reading;

/** A field that stands in a column. */
final class ColumnReading implements FieldReading {
    private final String label;
    private final int[] columns;
    private final ValueForm form;
    private final boolean verbatim;
    private final int longest;

    /**
     * @param columns those that may hold the value; the first that is not blank does
     * @param verbatim whether the value is somebody's words, not to be tidied
     * @param longest characters that a value may have
     */
    ColumnReading(String label, int[] columns, ValueForm form, boolean verbatim, int longest) {
        this.label = label;
        this.columns = columns;
        this.form = form;
        this.verbatim = verbatim;
        this.longest = longest;
    }

    @Override
    public String read(Row row) throws Unreadable {
        String value = value(row);
        if (value.isEmpty()) {
            return value;
        }
        try {
            if (value.length() > longest) {
                throw new Unreadable("value-too-long", "shorten it to %d characters".formatted(longest));
            }
            return form.read(value);
        } catch (Unreadable e) {
            throw e.at(label, value);
        }
    }

    private String value(Row row) throws Unreadable {
        for (int column : columns) {
            if (column >= row.values().length) {
                throw new Unreadable("columns-missing", "the line ends before this column: mend it").at(label, "");
            }
            String value = verbatim ? row.values()[column].strip() : Cell.bare(row.values()[column]);
            if (!(verbatim ? value.equals("\\N") : Cell.isBlank(value))) {
                return value;
            }
        }
        return "";
    }
}
