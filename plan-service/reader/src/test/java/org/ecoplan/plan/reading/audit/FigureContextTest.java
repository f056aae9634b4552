package org.ecoplan.plan.reading.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecoplan.plan.reading.SmallPlan;
import org.ecoplan.plan.reading.model.UnusedNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number that is no level says what it was taken for. */
class FigureContextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "依据《水质标准3838》执行|3838|标准",
                "按青政发〔2021〕16号要求执行|16|文号",
                "具体名单见附件7|7|附件",
                "依照第14条规定执行|14|条款",
                "执行GB18918标准|18918|代号",
                "举报电话12369|12369|号码",
                "形成“1510”工作格局|1510|口号",
                "估算需要37人参与|37|计量单位"
            })
    void theReasonSaysWhatWasFound(String words, String number, String reason) {
        // When
        SmallPlan plan = SmallPlan.under("工作背景", words + "。");

        // Then
        assertThat(plan.read().unusedNumbers())
                .filteredOn(one -> one.text().equals(number))
                .extracting(UnusedNumber::reason)
                .singleElement()
                .asString()
                .contains(reason);
    }
}
