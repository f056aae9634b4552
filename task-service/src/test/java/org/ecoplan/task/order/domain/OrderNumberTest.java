package org.ecoplan.task.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderNumberTest {
    @ParameterizedTest(name = "{0}/{1}: {2}")
    @CsvSource({"2024, 3, 督办单〔2024〕3号", "2026, 1, 督办单〔2026〕1号", "2024, 1000, 督办单〔2024〕1000号"})
    void aNumberIsPrintedWithoutLeadingZeros(int year, int sequence, String text) {
        assertThat(new OrderNumber(year, sequence).text()).isEqualTo(text);
    }
}
