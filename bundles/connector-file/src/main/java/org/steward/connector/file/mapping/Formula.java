package org.steward.connector.file.mapping;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.AverageFunction;
import com.ezylang.evalex.functions.basic.CeilingFunction;
import com.ezylang.evalex.functions.basic.FloorFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.RoundFunction;
import com.ezylang.evalex.functions.basic.SumFunction;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sum over columns, compiled once; for one thread. Arithmetic alone: nothing random, no clock. */
public final class Formula {
    private static final ExpressionConfiguration ARITHMETIC = ExpressionConfiguration.builder()
            .mathContext(MathContext.DECIMAL128)
            .functionDictionary(MapBasedFunctionDictionary.ofFunctions(
                    Map.entry("ABS", new AbsFunction()),
                    Map.entry("AVERAGE", new AverageFunction()),
                    Map.entry("CEILING", new CeilingFunction()),
                    Map.entry("FLOOR", new FloorFunction()),
                    Map.entry("IF", new IfFunction()),
                    Map.entry("MAX", new MaxFunction()),
                    Map.entry("MIN", new MinFunction()),
                    Map.entry("ROUND", new RoundFunction()),
                    Map.entry("SUM", new SumFunction())))
            .defaultConstants(Map.of())
            .arraysAllowed(false)
            .structuresAllowed(false)
            .implicitMultiplicationAllowed(false)
            .build();

    private static final int MOST_DIGITS = 100;

    private final Expression expression;
    private final List<String> variables;

    private Formula(String text) throws ParseException {
        this.expression = new Expression(text, ARITHMETIC);
        this.expression.validate();
        this.variables = List.copyOf(expression.getUsedVariables());
    }

    /** @throws IllegalArgumentException if it is no arithmetic */
    public static Formula of(String text) {
        try {
            return new Formula(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    static String checked(String text, Section section) {
        try {
            of(text);
            return text;
        } catch (IllegalArgumentException e) {
            throw section.refused(
                    "expression", "is no arithmetic: " + e.getMessage(), "write it like Quantity * Price");
        }
    }

    /** The columns that it knows by name, or as {@code c1}, {@code c2} by position. */
    public List<String> variables() {
        return variables;
    }

    public Formula with(String variable, BigDecimal value) {
        expression.with(variable, value);
        return this;
    }

    /** @return empty if there is no result, as when something is divided by nothing */
    public Optional<String> result() {
        try {
            EvaluationValue value = expression.evaluate();
            return value.isNumberValue() ? plain(value.getNumberValue()) : Optional.empty();
        } catch (EvaluationException | ParseException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> plain(BigDecimal number) {
        if (number.signum() == 0) {
            return Optional.of("0");
        }
        boolean sane = Math.abs((long) number.scale()) <= MOST_DIGITS;
        return sane ? Optional.of(number.stripTrailingZeros().toPlainString()) : Optional.empty();
    }
}
