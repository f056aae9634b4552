package org.ecoplan.plan.disclosure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureDutyTest {
    private static final List<LocalDate> QUARTERS =
            List.of(LocalDate.of(2024, 6, 30), LocalDate.of(2024, 9, 30), LocalDate.of(2024, 12, 31));

    @Test
    void aClauseOnDisclosureAsksForOneInEachCycleSinceThePlanIsInForce() {
        assertThat(DisclosureDuty.of("至少每季度向社会公开一次", QUARTERS, LocalDate.of(2024, 7, 9)))
                .extracting(DisclosureDuty::from, DisclosureDuty::due)
                .containsExactly(
                        tuple(LocalDate.of(2024, 7, 9), LocalDate.of(2024, 9, 30)),
                        tuple(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 31)));
        assertThat(DisclosureDuty.of("每季度调度一次", QUARTERS, LocalDate.of(2024, 7, 9)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "联系电话13812341234, MOBILE",
        "证号42130119800101123X。, IDENTITY_CARD",
        "请发至 zhang.san@example.org, EMAIL",
        "5f0a13812341234b0a, ''",
        "2024年完成13812341234567吨, ''",
        "PM2.5不高于36微克/立方米, ''",
    })
    void personalDataIsFoundByItsFormAndDigitsOfAHashAreNone(String text, String kind) {
        assertThat(PersonalData.in(text).map(Enum::name).orElse("")).isEqualTo(kind);
    }
}
