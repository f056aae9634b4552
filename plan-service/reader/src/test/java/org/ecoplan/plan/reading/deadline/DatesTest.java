package org.ecoplan.plan.reading.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    private final Dates dates = new Dates(new PlanYears(2022, 2022));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024年底前完成整治|2024-12-31",
                "2023年年底前完成排查|2023-12-31",
                "到2025年底覆盖率达到70%|2025-12-31",
                "9月底前完成划定|2022-09-30",
                "年底前完成整治|2022-12-31",
                "2025年9月底前完成改造|2025-09-30",
                "2024年6月15日前报送|2024-06-15",
                "2024年上半年完成|2024-06-30",
                "2024年第三季度末完成|2024-09-30",
                "“十四五”期间完成|2025-12-31",
                "“十五五”时期完成|2030-12-31",
                "2023—2025年累计完成300个|2025-12-31",
                "生活污水治理率2023年达到32%|2023-12-31",
                "其中2023年完成130公里|2023-12-31",
                "剩余需在2024年年底前全部达标|2024-12-31"
            })
    void readsTheLastDayOfADeadline(String words, LocalDate day) {
        // When
        List<DateMention> found = dates.in(words, 0, words.length());

        // Then
        assertThat(found)
                .filteredOn(DateMention::isDeadline)
                .extracting(DateMention::lastDay)
                .containsExactly(day);
    }

    @Test
    void makesDatesThatStandInARowDeadlinesTogether() {
        // Given
        String words = "集中收集率2023年、2024年、2025年分别达到73%、76%、80%";

        // When
        List<DateMention> found = dates.in(words, 0, words.length());

        // Then
        assertThat(found).hasSize(3).allMatch(DateMention::isDeadline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022年起实施行动|START",
                "货运量较2021年增加350万吨|BASELINE",
                "在2020年基础上提高5个百分点|BASELINE",
                "行动计划(2023年-2025年)要求|NAMED",
                "办好2024年中国碳市场大会|NAMED",
                "2024年是攻坚之年|NAMED"
            })
    void tellsWhatADateIsThereForWhenItIsNoDeadline(String words, DateUse use) {
        // When
        List<DateMention> found = dates.in(words, 0, words.length());

        // Then
        assertThat(found)
                .isNotEmpty()
                .extracting(DateMention::use)
                .contains(use)
                .doesNotContain(DateUse.DEADLINE);
    }

    @Test
    void readsNoDateWithoutAYearWhereThePlanGivesNone() {
        assertThat(new Dates(PlanYears.UNKNOWN).in("9月底前完成划定", 0, 8)).isEmpty();
    }

    @Test
    void takesNoImpossibleDay() {
        assertThat(dates.in("2024年2月31日前", 0, 10))
                .extracting(DateMention::lastDay)
                .doesNotContain(LocalDate.of(2024, 3, 2));
    }
}
