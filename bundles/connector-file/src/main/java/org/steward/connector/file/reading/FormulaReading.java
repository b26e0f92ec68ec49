package org.steward.connector.file.reading;

import java.util.List;
import org.steward.connector.file.mapping.Formula;

/** A field that is counted from columns. */
final class FormulaReading implements FieldReading {
    private final String text;
    private final Formula formula;
    private final List<Operand> operands;
    private final AmountForm numbers;

    FormulaReading(String text, Formula formula, List<Operand> operands, AmountForm numbers) {
        this.text = text;
        this.formula = formula;
        this.operands = List.copyOf(operands);
        this.numbers = numbers;
    }

    /** @param label what people call the column */
    record Operand(String variable, int column, String label) {}

    @Override
    public String read(Row row) throws Unreadable {
        for (Operand operand : operands) {
            readOperand(row, operand);
        }
        return numbers.counted(formula.result()
                .orElseThrow(() ->
                        new Unreadable("expression-failed", "mend the columns that it is counted from").at(text, "")));
    }

    private void readOperand(Row row, Operand operand) throws Unreadable {
        String value = operand.column < row.values().length ? Cell.bare(row.values()[operand.column]) : "";
        try {
            if (Cell.isBlank(value)) {
                throw new Unreadable("expression-failed", "write the number that '%s' needs".formatted(text));
            }
            formula.with(operand.variable, numbers.number(value));
        } catch (Unreadable e) {
            throw e.at(operand.label, value);
        }
    }
}
