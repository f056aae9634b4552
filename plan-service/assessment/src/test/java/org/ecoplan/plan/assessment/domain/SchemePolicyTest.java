package org.ecoplan.plan.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.plan.assessment.domain.Input.WhenMissing;
import org.ecoplan.plan.assessment.file.ShippedSchemes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemePolicyTest {
    private static final List<Grade> GRADES =
            List.of(new Grade("合格", new BigDecimal("60")), new Grade("不合格", BigDecimal.ZERO));

    @Test
    void theShippedSchemesKeepAllRules() {
        assertThat(ShippedSchemes.all())
                .hasSize(3)
                .allSatisfy(scheme -> assertThat(SchemePolicy.read(scheme)).isInstanceOf(Outcome.Done.class));
        assertThat(ShippedSchemes.all())
                .allSatisfy(scheme -> assertThat(scheme.fullPoints()).isEqualByComparingTo("100"));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(scheme(List.of()), "/items"),
                Arguments.of(scheme(List.of(item("Bad-code", "points"))), "/items/0/code"),
                Arguments.of(scheme(List.of(item("a", "points"), item("a", "points"))), "/items/1/code"),
                Arguments.of(scheme(List.of(item("a", "points + unknown"))), "/items/0/formula"),
                Arguments.of(scheme(List.of(item("a", "points ** 2"))), "/items/0/formula"),
                Arguments.of(scheme(List.of(item("a", "points > 1"))), "/items/0/formula"),
                Arguments.of(vetoing(new Veto("v", "", "1 + 1", "合格", List.of())), "/vetoes/0/condition"),
                Arguments.of(scheme(List.of(item("a", "points").worth(new BigDecimal("1E-300")))), "/items/0/points"),
                Arguments.of(scheme(List.of(item("a", "points", "points"))), "/items/0/inputs"),
                Arguments.of(scheme(List.of(item("a", "points", "x", "x"))), "/items/0/inputs"),
                Arguments.of(scheme(List.of(item("a", "points", "X"))), "/items/0/inputs/0/code"),
                Arguments.of(scheme(List.of(item("a", "points").worth(BigDecimal.ZERO))), "/items/0/points"),
                Arguments.of(scheme(List.of(item("a", "points").worth(new BigDecimal("1001")))), "/items/0/points"),
                Arguments.of(scheme(Collections.nCopies(201, item("a", "points"))), "/items"),
                Arguments.of(vetoing(new Veto("v", "", "1 > 0", "没有", List.of())), "/vetoes/0/cap"),
                Arguments.of(vetoing(new Veto("v", "", "x > 0", "合格", List.of())), "/vetoes/0/condition"),
                Arguments.of(graded(List.of()), "/grades"),
                Arguments.of(graded(List.of(new Grade("合格", new BigDecimal("60")))), "/grades/0/from"),
                Arguments.of(graded(List.of(GRADES.get(1), GRADES.get(0))), "/grades/1/from"),
                Arguments.of(graded(List.of(GRADES.get(0), new Grade("合格", BigDecimal.ZERO))), "/grades/1/title"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void namesThePlaceOfAFault(Scheme scheme, String pointer) {
        assertThat(SchemePolicy.read(scheme)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            Refusal refusal = refused.refusal();
            assertThat(refusal.code()).isEqualTo("BAD_SCHEME");
            assertThat(refusal.parts()).extracting(Refusal::pointer).contains(pointer);
        });
    }

    private static Scheme scheme(List<Item> items) {
        return new Scheme("s", 1, "", "", 2, BigDecimal.ZERO, items, List.of(), GRADES);
    }

    private static Scheme vetoing(Veto veto) {
        return new Scheme("s", 1, "", "", 2, BigDecimal.ZERO, List.of(item("a", "points")), List.of(veto), GRADES);
    }

    private static Scheme graded(List<Grade> grades) {
        return new Scheme("s", 1, "", "", 2, BigDecimal.ZERO, List.of(item("a", "points")), List.of(), grades);
    }

    private static Item item(String code, String formula, String... inputs) {
        return new Item(
                code,
                "",
                "",
                Item.Kind.SCORE,
                BigDecimal.TEN,
                BigDecimal.ZERO,
                formula,
                Stream.of(inputs)
                        .map(input -> new Input(input, "", "", WhenMissing.NOTHING))
                        .toList());
    }
}
