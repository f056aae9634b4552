package org.ecoplan.plan.reading.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecoplan.plan.reading.SmallPlan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures that stand behind the names they hold for, places told as one, and brackets that hold a level. */
class NamedFiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "优良天数分别达到云岭220天、石桥210天、河口250天|GE 220 云岭优良天数;GE 210 石桥优良天数;GE 250 河口优良天数",
                "降尘量分别不高于云岭县7吨、石桥区6吨|LE 7 云岭县降尘量;LE 6 石桥区降尘量",
                "PM10浓度分别控制在城区65微克/立方米、郊区60微克/立方米以内|LE 65 城区PM10浓度;LE 60 郊区PM10浓度",
                "污水处理率分别提高到城关92%、北关88%和东关85%以上|GE 92 城关污水处理率;GE 88 北关污水处理率;GE 85 东关污水处理率"
            })
    void eachFigureHoldsForTheNameRightBeforeIt(String words, String levels) {
        assertThat(SmallPlan.of("2025年底前," + words + "。").targets())
                .extracting(target ->
                        target.level().comparator() + " " + target.level().value() + " " + target.indicator())
                .containsExactly(levels.split(";"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"优良天数去年分别达到云岭220天、石桥210天", "优良天数云岭220天、石桥210天", "分别走访云岭220户、石桥210户"})
    void aReportOrARowWithoutAMeasureIsNone(String words) {
        assertThat(SmallPlan.of(words + "。").names()).noneMatch(name -> name.startsWith("云岭优良"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "云岭、石桥、河口三县城区PM2.5年均浓度同比下降2%以上|1",
                "云岭、石桥两区氨氮排放量下降5%|1",
                "甲河、乙河、丙河等3个断面总磷浓度同比下降8%|1",
                "云岭县、石桥县PM2.5浓度均下降2%|2",
                "二氧化硫、氮氧化物排放量下降5%|2"
            })
    void placesThatAreToldAsOneHaveOneLevel(String words, int levels) {
        assertThat(SmallPlan.of("2025年底前," + words + "。").levels()).hasSize(levels);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "优良率不低于92.5%(即全年污染天数不能超过27天)|GE 92.5;LE 27",
                "氨氮排放量比2020年减少11.9%(其中工业排放量减少12.6%)|DECREASE_GE 11.9;DECREASE_GE 12.6",
                "严格执行留茬高度(不高于10厘米)|LE 10",
                "落实割茬限高(不高于10厘米)和切碎限长(不长于8厘米)|LE 10;LE 8",
                "化学需氧量、氨氮排放量分别减少11%(其中工业排放量减少12%)、15%(其中工业排放量减少16%)|DECREASE_GE 11;DECREASE_GE 15;DECREASE_GE 12;DECREASE_GE 16"
            })
    void aBracketThatHoldsNothingButALevelIsOne(String words, String levels) {
        assertThat(SmallPlan.of("2025年底前," + words + "。").targets())
                .extracting(target ->
                        target.level().comparator() + " " + target.level().value())
                .containsExactly(levels.split(";"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"整治高排放车辆(超过5年)", "治理大型企业(不低于1000人)", "排查河道(全长不少于30公里)", "优良率保持稳定(去年为92%)"})
    void aBracketThatSaysWhichThingsAreMeantIsNone(String words) {
        assertThat(SmallPlan.of("2025年底前," + words + "。").targets())
                .noneMatch(target -> target.level().value() != null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"共安排治气工程项目426项|", "合计列入治水、治土两类重点项目38个|", "实施治气工程项目26项|GE 26 项 2025-12-31"})
    void theCountOfThePlansOwnProjectsIsNoLevel(String words, String level) {
        assertThat(SmallPlan.of("2025年底前," + words + "。").levels())
                .isEqualTo(level == null ? java.util.List.of() : java.util.List.of(level));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全年无人员伤亡事故|ZERO 2025-12-31",
                "实现秸秆焚烧零火点、综合利用率不低于95%|GE 95 % 2025-12-31;ZERO 2025-12-31",
                "化肥使用量零增长、农药使用量下降3%|DECREASE_GE 3 % 2025-12-31;ZERO 2025-12-31",
                "建成零碳园区、绿色工厂3家|GE 3 家 2025-12-31",
                "森林覆盖率增速0.15%|INCREASE_GE 0.15 % 2025-12-31",
                "工业产值增速达到7%|INCREASE_GE 7 % 2025-12-31",
                "工业产值年均增速6%以上|GROWTH_GE 6 % 2025-12-31"
            })
    void furtherWordingsOfLevels(String words, String level) {
        assertThat(SmallPlan.of("2025年底前," + words + "。").levels()).containsExactly(level.split(";"));
    }
}
