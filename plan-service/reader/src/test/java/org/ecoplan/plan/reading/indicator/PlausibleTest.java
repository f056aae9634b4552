package org.ecoplan.plan.reading.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecoplan.plan.reading.SmallPlan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be meant is asked about and never a level. */
class PlausibleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年清扫率提高到150%。",
                "2024年新能源车占比达到101%以上。",
                "2024年污水管网覆盖率不低于120%。",
                "2024年氨氮排放量下降120%。",
                "2024年机扫率达到-0.5%。",
                "2024年机扫率达到−0.5%。",
                "2024年绿地面积不少于-3公顷。"
            })
    void aSlipIsAskedAbout(String words) {
        // When
        SmallPlan plan = SmallPlan.of(words);

        // Then
        assertThat(plan.levels()).isEmpty();
        assertThat(plan.questions()).anyMatch(question -> question.matches(".*(?:超过100%|数值为负).*请确定"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年污水收集率达到100%。",
                "2024年产值增长120%以上。",
                "2024年销量增长率达到150%。",
                "2024年完成年度任务的110%。",
                "2024年治理5-20家企业。",
                "2024年氨氮排放量下降12%。"
            })
    void whatCanBeMeantIsALevel(String words) {
        assertThat(SmallPlan.of(words).levels()).hasSize(1);
    }
}
