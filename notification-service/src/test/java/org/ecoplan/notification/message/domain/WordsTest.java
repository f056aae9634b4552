package org.ecoplan.notification.message.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3     | 加强执法检查         | 3.加强执法检查",
                "64    | 64.半年和年终总结     | 64.半年和年终总结",
                "6     | 64.半年和年终总结     | 6.64.半年和年终总结",
                "（一）  | 水环境治理           | （一）水环境治理",
                "（一）  | （一）水环境治理       | （一）水环境治理",
                "''    | 水环境治理           | 水环境治理"
            })
    void aNumberStandsOnceBeforeTheName(String ordinal, String title, String numbered) {
        assertThat(Words.numbered(ordinal, title)).isEqualTo(numbered);
    }

    @Test
    void whatStandsInQuotationMarksHasInnerOnes() {
        assertThat(Words.matter("建设“美丽河湖”", "完成“一河一策”", 30, 60)).isEqualTo("任务“建设‘美丽河湖’”中“完成‘一河一策’”");
    }

    @ParameterizedTest
    @CsvSource({", 0.005毫克/升", "0.01, 未检出（<0.01毫克/升）"})
    void whatWasNotFoundIsNoMeasuredFigure(@Nullable BigDecimal detectionLimit, String value) {
        Facts.Measured measured = new Facts.Measured(
                "s",
                "氨氮",
                new BigDecimal("0.005"),
                "LE",
                BigDecimal.ONE,
                "毫克/升",
                Instant.parse("2026-01-30T16:00:00Z"),
                null,
                null,
                detectionLimit);
        assertThat(measured.inWords(LocalDate.of(2026, 1, 31))).containsEntry("value", value);
    }

    @Test
    void theSameWordsAreSaidOnce() {
        assertThat(Words.matter("推进涂装", "推进涂装", 30, 60)).isEqualTo("任务“推进涂装”");
    }

    @Test
    void aLongNameIsCutWithinItsMarks() {
        assertThat(Words.matter("一二三四五六", "七八九十", 4, 9)).isEqualTo("任务“一二三…”中“七八九十”");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31, 请于2024年12月31日前签收, 请于2024年12月31日前填报, '将于2024年12月31日到期，就是今天', 2024年12月31日",
        "2025-01-01, '签收期限已于2024年12月31日到期，请尽快签收', '填报期限已于2024年12月31日到期，请尽快填报', 已于2024年12月31日到期, 2024年12月31日（已过）"
    })
    void aDayThatIsOverIsNotAskedFor(LocalDate today, String signing, String filling, String coming, String last) {
        LocalDate day = LocalDate.of(2024, 12, 31);
        assertThat(new Facts.Assigned("1", "行动", "LEAD", day, day, null).inWords(today))
                .containsEntry("signing", signing)
                .containsEntry("finalDeadline", last);
        assertThat(new Facts.Requested("2024-Q4", "1", "行动", day).inWords(today))
                .containsEntry("filling", filling);
        assertThat(new Facts.Dated("1", "行动", "完成", day).inWords(today)).containsEntry("coming", coming);
    }

    @ParameterizedTest
    @CsvSource({"2024-12-24, 还有7天, 已到期", "2024-12-31, 今天到期, 已到期", "2025-01-02, 已到期, 已逾期2天"})
    void daysAreCountedFromTheDayOnWhichItGoesOut(LocalDate today, String left, String over) {
        Map<String, String> words = new Facts.Dated("（一）", "行动", "完成整治", LocalDate.of(2024, 12, 31)).inWords(today);
        assertThat(words).containsEntry("left", left).containsEntry("over", over);
    }
}
