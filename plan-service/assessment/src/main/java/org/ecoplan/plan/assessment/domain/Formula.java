package org.ecoplan.plan.assessment.domain;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.operators.booleans.PrefixNotOperator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;

/**
 * The small language of schemes: decimal arithmetic with 34 digits, half to even; {@code + - * /}, comparisons,
 * {@code && || !}, {@code MIN MAX ABS IF(condition, then, else)}, names of inputs, decimal numbers without exponent.
 * There is nothing that repeats, reads or calls, and the length is bounded, so that each formula ends at once.
 */
public final class Formula {
    /** Code of a formula that gives no number for any figures. */
    static final String NO_NUMBER = "NO_NUMBER";
    /** Code of a condition that is neither true nor false. */
    static final String NO_CONDITION = "NO_CONDITION";
    /** The points of the line, which each formula may use. */
    public static final String POINTS = "points";
    /** The longest formula, in characters. */
    public static final int MAX_LENGTH = 500;

    /** Places behind the point that a result keeps, half to even, and the digits that it may have before it. */
    private static final int DECIMALS = 20;

    private static final int DIGITS = 15;
    private static final int MAX_PARTS = 150;
    private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9_.,()+\\-*/<>=!&| \\n]+");
    /** A number with an exponent, a hexadecimal one, or one of more than twelve digits. */
    private static final Pattern UNBOUNDED_NUMBER =
            Pattern.compile("(?<![A-Za-z0-9_.])(?:[0-9.]+[A-Za-z_]|[0-9.]{14,})");

    private static final ExpressionConfiguration LANGUAGE = ExpressionConfiguration.builder()
            .mathContext(MathContext.DECIMAL128)
            .operatorDictionary(MapBasedOperatorDictionary.ofOperators(
                    Map.entry("-", new PrefixMinusOperator()),
                    Map.entry("!", new PrefixNotOperator()),
                    Map.entry("+", new InfixPlusOperator()),
                    Map.entry("-", new InfixMinusOperator()),
                    Map.entry("*", new InfixMultiplicationOperator()),
                    Map.entry("/", new InfixDivisionOperator()),
                    Map.entry("==", new InfixEqualsOperator()),
                    Map.entry("!=", new InfixNotEqualsOperator()),
                    Map.entry("<", new InfixLessOperator()),
                    Map.entry("<=", new InfixLessEqualsOperator()),
                    Map.entry(">", new InfixGreaterOperator()),
                    Map.entry(">=", new InfixGreaterEqualsOperator()),
                    Map.entry("&&", new InfixAndOperator()),
                    Map.entry("||", new InfixOrOperator())))
            .functionDictionary(MapBasedFunctionDictionary.ofFunctions(
                    Map.entry("MIN", new MinFunction()),
                    Map.entry("MAX", new MaxFunction()),
                    Map.entry("ABS", new AbsFunction()),
                    Map.entry("IF", new IfFunction())))
            .defaultConstants(Map.of())
            .arraysAllowed(false)
            .structuresAllowed(false)
            .implicitMultiplicationAllowed(false)
            .stripTrailingZeros(false)
            .maxRecursionDepth(MAX_PARTS)
            .build();

    private final String text;
    private final Expression parsed;

    private Formula(String text, Expression parsed) {
        this.text = text;
        this.parsed = parsed;
    }

    /** Reads a formula that may use only these names; a refusal names the fault and its place in the text. */
    public static Outcome<Formula> read(String text, Set<String> names, String pointer) {
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            return refused("公式为空或超过 %d 字".formatted(MAX_LENGTH), pointer);
        }
        if (!CHARACTERS.matcher(text).matches()) {
            return refused("公式含有不允许的字符", pointer);
        }
        if (UNBOUNDED_NUMBER.matcher(text).find()) {
            return refused("公式中的数只能是不超过 12 位的十进制数", pointer);
        }
        Expression expression = new Expression(text, LANGUAGE);
        try {
            if (expression.getAllASTNodes().size() > MAX_PARTS) {
                return refused("公式过于复杂,最多 %d 个成分".formatted(MAX_PARTS), pointer);
            }
            Set<String> unknown = new TreeSet<>(expression.getUsedVariables());
            unknown.removeAll(names);
            if (!unknown.isEmpty()) {
                return refused("公式用到未列出的数据:" + String.join("、", unknown), pointer);
            }
        } catch (BaseException fault) {
            return refused("公式第 %d 个字符处有误:%s".formatted(fault.getStartPosition(), fault.getTokenString()), pointer);
        }
        return Outcome.done(new Formula(text, expression));
    }

    private static Outcome<Formula> refused(String title, String pointer) {
        return Outcome.refused(Refusal.invalid("BAD_FORMULA", title, pointer));
    }

    /** The number it gives for these values; refused where it has none, such as after a division by zero. */
    public Outcome<BigDecimal> number(Map<String, BigDecimal> values) {
        return evaluate(values)
                .flatMap(result -> result.isNumberValue()
                        ? bounded(result.getNumberValue())
                        : Outcome.refused(Refusal.invalid(NO_NUMBER, "公式的结果不是数", "")));
    }

    /** Whether its condition holds for these values. */
    public Outcome<Boolean> holds(Map<String, BigDecimal> values) {
        return evaluate(values)
                .flatMap(result -> result.isBooleanValue()
                        ? Outcome.done(result.getBooleanValue())
                        : Outcome.refused(Refusal.invalid(NO_CONDITION, "条件的结果不是真或假", "")));
    }

    private static Outcome<BigDecimal> bounded(BigDecimal value) {
        if (value.precision() - value.scale() > DIGITS) {
            return noValue("公式的结果超出范围");
        }
        return Outcome.done(value.scale() > DECIMALS ? value.setScale(DECIMALS, RoundingMode.HALF_EVEN) : value);
    }

    private Outcome<EvaluationValue> evaluate(Map<String, BigDecimal> values) {
        try {
            return Outcome.done(parsed.copy().withValues(values).evaluate());
        } catch (BaseException | ArithmeticException fault) {
            return noValue(values.isEmpty() ? "公式无法计算" : "公式在这些数据下没有结果(如除以零)");
        }
    }

    private static <T> Outcome<T> noValue(String title) {
        return Outcome.refused(Refusal.invalid("NO_VALUE", title, ""));
    }

    /** What it says, for those who do not read formulas. */
    public String inWords(Map<String, String> titles) {
        try {
            return FormulaInWords.of(parsed.getAbstractSyntaxTree(), titles);
        } catch (BaseException unreadable) {
            throw new IllegalStateException("a formula that was read is not readable", unreadable);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
