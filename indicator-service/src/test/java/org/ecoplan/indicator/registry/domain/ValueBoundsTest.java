package org.ecoplan.indicator.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.Comparator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueBoundsTest {

    @ParameterizedTest
    @CsvSource({
        "断面水质优良比例, %, GE, true",
        "全市城市生活污水集中收集率, %, GE, true",
        "府澴河入河排污口整治完成率, %, GE, true",
        "新能源车占比, %, GE, true",
        "地区生产总值能耗下降率, %, GE, false",
        "产能利用率, %, GE, false",
        "化肥利用率, %, INCREASE_GE, false",
        "化肥使用量, %, DECREASE_GE, false",
        "PM2.5浓度, 微克/立方米, LE, false",
        "治理率, , GE, false"
    })
    void aShareLiesBetweenNothingAndAllAndNothingElseDoes(
            String name, String unit, Comparator comparator, boolean isShare) {
        Target target = new Target(
                new RuleId(UUID.randomUUID()),
                new IndicatorName(name, unit, null),
                comparator,
                BigDecimal.TEN,
                null,
                null,
                Target.Strength.BINDING,
                false,
                name,
                null,
                List.of());
        Indicator indicator = new Indicator(target.indicator(), List.of(new Rule(target, null, NotEvaluable.NO_DATE)));

        assertThat(indicator.bounds().map(ValueBounds::highest))
                .isEqualTo(isShare ? java.util.Optional.of(BigDecimal.valueOf(100)) : java.util.Optional.empty());
    }
}
