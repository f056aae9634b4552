package org.ecoplan.task.problem.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.kernel.outcome.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedProblemTest {
    private static final Map<String, String> ROW = Map.of(
            "item", "17",
            "problem", "城南河雨水排口晴天排污\n经查,混接管三处",
            "measures", "封堵混接管;完成截流\n复核",
            "deadline", "2025年6月底前",
            "unit", "曾都区人民政府");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2025-06-30,       2025-06-30",
        "2025/6/3,         2025-06-03",
        "2025年6月30日前,  2025-06-30",
        "2025 年 2 月底前, 2025-02-28",
        "2025年底,         2025-12-31",
        "2025-02-30, ",
        "立行立改, ",
        "长期坚持, "
    })
    void aLastDayIsReadAsListsPrintItAndWhatNamesNoneIsNone(String printed, @Nullable LocalDate day) {
        assertThat(PrintedDay.read(printed).orElse(null)).isEqualTo(day);
    }

    @Test
    void aRowIsReadWithItsMeasuresAndItsFirstLineAsTitle() {
        ListedProblem read = ListedProblem.read(cells(Map.of())).fold(problem -> problem, refusal -> {
            throw new AssertionError(refusal.code());
        });

        assertThat(read.title()).isEqualTo("城南河雨水排口晴天排污");
        assertThat(read.measures()).isEqualTo(List.of("封堵混接管", "完成截流", "复核"));
        assertThat(read.severity()).isEqualTo(Severity.GENERAL);
        assertThat(read.rectification("421303").due()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(read.goal()).isNull();
    }

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @CsvSource({
        "item,     '',       CELL_MISSING",
        "unit,     '',       CELL_MISSING",
        "deadline, 立行立改, BAD_DATE",
        "measures, ';',      BAD_MEASURES",
        "severity, 极重,     BAD_SEVERITY"
    })
    void whatCannotBeReadIsNamedWithItsColumn(String column, String text, String code) {
        Outcome<ListedProblem> read = ListedProblem.read(cells(Map.of(column, text)));
        assertThat(read.<@Nullable String>fold(problem -> null, refusal -> refusal.code() + " " + refusal.pointer()))
                .isEqualTo(code + " /" + column);
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndALongTitleIsCutVisibly() {
        assertThat(ListedProblem.read(cells(Map.of("problem", "字".repeat(4_001))))
                        .<@Nullable String>fold(problem -> null, refusal -> refusal.pointer()))
                .isEqualTo("/problem");
        assertThat(ListedProblem.read(cells(Map.of("problem", "字".repeat(300))))
                        .fold(ListedProblem::title, refusal -> refusal.code()))
                .hasSize(200)
                .endsWith("…");
    }

    private static ListedProblem.Cells cells(Map<String, String> other) {
        Map<String, String> cells = new HashMap<>(ROW);
        cells.putAll(other);
        return column -> cells.getOrDefault(column, "");
    }
}
