package org.steward.connector.file.reading;

import java.util.ArrayList;
import java.util.List;
import org.steward.api.RefusedException;
import org.steward.connector.file.mapping.FieldRule;
import org.steward.connector.file.mapping.Form;
import org.steward.connector.file.mapping.Format;
import org.steward.connector.file.mapping.Formula;
import org.steward.connector.file.mapping.Mapping;
import org.steward.connector.file.mapping.Place;

/** Fits the rules of a mapping to the columns of one file, or says which column the file lacks. */
final class Fitting {
    private final String name;
    private final Mapping mapping;
    private final Columns columns;
    private final ReadingLimits limits;

    Fitting(String name, Mapping mapping, Columns columns, ReadingLimits limits) {
        this.name = name;
        this.mapping = mapping;
        this.columns = columns;
        this.limits = limits;
    }

    /** @throws RefusedException naming the first column that the file lacks, and what it has */
    RecordMapping fit(String source) {
        List<String> names = new ArrayList<>();
        List<FieldReading> readings = new ArrayList<>();
        for (FieldRule rule : mapping.fields()) {
            if (!rule.optional() || isThere(rule.place())) {
                names.add(rule.field().name());
                readings.add(reading(rule));
            }
        }
        return new RecordMapping(source, names, readings, limits.longestRow());
    }

    private boolean isThere(Place place) {
        if (place instanceof Place.Named named) {
            return named.names().stream()
                    .anyMatch(column -> columns.find(column).isPresent());
        }
        return !(place instanceof Place.At at)
                || columns.position(at.position()).isPresent();
    }

    private FieldReading reading(FieldRule rule) {
        if (rule.place() instanceof Place.Named named) {
            int[] found = find(named.names());
            return column(rule, columns.label(found[0]), found);
        }
        if (rule.place() instanceof Place.At at) {
            int index = columns.position(at.position()).orElseThrow(() -> lacks(String.valueOf(at.position())));
            return column(rule, columns.label(index), new int[] {index});
        }
        if (rule.place() instanceof Place.Computed computed) {
            return formula(computed.expression(), rule.field().form());
        }
        String value = rule.place() instanceof Place.Constant constant ? constant.value() : "";
        return row -> value;
    }

    private ColumnReading column(FieldRule rule, String label, int[] indexes) {
        return new ColumnReading(
                label,
                indexes,
                Forms.of(rule, mapping.format()),
                rule.field().form() == Form.MESSAGE,
                limits.longestValue());
    }

    /** The first column that the file has; of JSON lines all, as each line may have another. */
    private int[] find(List<String> names) {
        List<String> present = names.stream()
                .filter(column -> columns.find(column).isPresent())
                .toList();
        if (present.isEmpty()) {
            throw lacks(String.join("' or '", names));
        }
        if (mapping.format().type() == Format.Type.CSV) {
            refuseTwice(present.get(0));
            return new int[] {columns.find(present.get(0)).orElseThrow()};
        }
        return present.stream()
                .mapToInt(column -> columns.find(column).orElseThrow())
                .distinct()
                .toArray();
    }

    private FieldReading formula(String text, Form form) {
        Formula formula = Formula.of(text);
        List<FormulaReading.Operand> operands = new ArrayList<>();
        for (String variable : formula.variables()) {
            int column = columns.variable(variable).orElseThrow(() -> lacks(variable));
            operands.add(new FormulaReading.Operand(variable, column, columns.label(column)));
        }
        Format format = mapping.format();
        return new FormulaReading(
                text, formula, operands, new AmountForm(format.decimal(), format.minorUnits() && form == Form.AMOUNT));
    }

    private void refuseTwice(String column) {
        if (columns.isTwice(column)) {
            throw new RefusedException(
                    place(), "has the column '%s' twice".formatted(column), "name the columns apart, or use positions");
        }
    }

    private RefusedException lacks(String column) {
        return new RefusedException(
                place(),
                "lacks the column '%s'; %s".formatted(column, present()),
                "add the column, or change the mapping '%s'".formatted(mapping.name()));
    }

    /** What the header has. If it has nothing of what we look for it may be no header but somebody's data. */
    private String present() {
        boolean header = mapping.fields().stream()
                .anyMatch(rule -> rule.place() instanceof Place.Named && isThere(rule.place()));
        return header
                ? "its header has " + String.join(", ", columns.names())
                : "its first line has none of the columns that the mapping names";
    }

    private String place() {
        return "File '%s'".formatted(name);
    }
}
