package org.ecoplan.plan.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.ecoplan.kernel.outcome.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    private static final Set<String> NAMES = Set.of("a", "b", "points");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a + b * 2; 3; 4; 11",
                "(a + b) * 2; 3; 4; 14",
                "a - b - 1; 3; 4; -2",
                "-a; 3; 0; -3",
                "MAX(0, a - b); 3; 4; 0",
                "MIN(a, b) / 4; 3; 4; 0.75",
                "IF(a > b, 1, 2); 3; 4; 2",
                "IF(a <= b && !(a == 0) || b != 4, 1, 2); 3; 4; 1",
                "ABS(a - b); 3; 4.5; 1.5",
                "a / b; 1; 3; 0.33333333333333333333",
                "0.1 + 0.2; 0; 0; 0.3",
            })
    void computesInDecimals(String text, BigDecimal a, BigDecimal b, BigDecimal expected) {
        assertThat(number(text, Map.of("a", a, "b", b))).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "points * a / b; 分值×「完成」÷「应完成」",
                "points - 0.5 * MAX(0, a - b); 分值-0.5×（0与「完成」-「应完成」中较大者）",
                "points * (1 - a / b); 分值×（1-「完成」÷「应完成」）",
                "a - (b - 1); 「完成」-（「应完成」-1）",
                "IF(a > b, 0, IF(a <= 36, points, ABS(a - b))); 「完成」大于「应完成」的，为0；否则，「完成」不大于36的，为分值；否则为（「完成」-「应完成」）的绝对值",
                "IF(a >= 1 && !(b == 0), 1, 0); 「完成」不小于1且不符合（「应完成」等于0）的，为1；否则为0",
            })
    void saysInWordsWhatItReckons(String text, String words) {
        Map<String, String> titles = Map.of("a", "完成", "b", "应完成");
        assertThat(Formula.read(text, NAMES, "").fold(formula -> formula.inWords(titles), Object::toString))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1e9",
                "1E999999999",
                "0xFF",
                "2 ^ 3",
                "a % 2",
                "FACT(100000)",
                "SQRT(2)",
                "RANDOM()",
                "DT_NOW()",
                "STR_FORMAT(a)",
                "\"text\"",
                "'text'",
                "a.b",
                "a[0]",
                "a; b",
                "系数 + 1",
                "${a}",
                "java.lang.Runtime",
                "unknown + 1",
                "PI",
                "TRUE",
                "a +",
                "(a",
                "a)",
                "MAX()",
                "IF(a)",
                "2a",
                "1.2.3",
                "99999999999999",
                "1a"
            })
    void refusesWhatTheLanguageDoesNotHave(String hostile) {
        Outcome<Formula> read = Formula.read(hostile, NAMES, "/items/0/formula");

        assertThat(read).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo("BAD_FORMULA");
            assertThat(refused.refusal().pointer()).isEqualTo("/items/0/formula");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {240, 499, 501, 100_000, 5_000_000})
    void refusesWhatIsLongOrDeep(int size) {
        assertThat(Formula.read("(".repeat(size / 2) + "a" + ")".repeat(size / 2), NAMES, ""))
                .as("parentheses are no parts, so few of them may pass")
                .satisfies(read -> {
                    if (size > Formula.MAX_LENGTH) {
                        assertThat(read).isInstanceOf(Outcome.Refused.class);
                    }
                });
        assertThat(Formula.read("a" + "+a".repeat(size / 2), NAMES, "")).isInstanceOf(Outcome.Refused.class);
        assertThat(Formula.read("-".repeat(size) + "a", NAMES, "")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void hasNoResultThatIsLongerThanAnyScore() {
        Map<String, BigDecimal> values = Map.of("a", new BigDecimal("999999999999"), "b", BigDecimal.ONE);

        assertThat(formula("a" + "*a".repeat(60)).number(values)).isInstanceOf(Outcome.Refused.class);
        assertThat(number("b" + "/a".repeat(40), values).toPlainString()).isEqualTo("0.00000000000000000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a / (a - a)", "IF(a, 1, 2) > 3", "a > b"})
    void saysWhenThereIsNoNumber(String text) {
        Map<String, BigDecimal> values = Map.of("a", BigDecimal.ONE, "b", BigDecimal.TEN);

        assertThat(formula(text).number(values))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isIn("NO_VALUE", "NO_NUMBER"));
    }

    @Test
    void conditionsAreTrueOrFalse() {
        Map<String, BigDecimal> values = Map.of("a", BigDecimal.ONE, "b", BigDecimal.TEN);

        assertThat(formula("a < b").holds(values)).isEqualTo(Outcome.done(true));
        assertThat(formula("a + b").holds(values)).isInstanceOf(Outcome.Refused.class);
    }

    private static BigDecimal number(String text, Map<String, BigDecimal> values) {
        return formula(text).number(values).fold(value -> value, refusal -> {
            throw new AssertionError(refusal);
        });
    }

    private static Formula formula(String text) {
        return Formula.read(text, NAMES, "").fold(formula -> formula, refusal -> {
            throw new AssertionError(refusal);
        });
    }
}
