package org.ecoplan.indicator.target.domain;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoplan.indicator.target.domain.Facts.Verdict;
import org.ecoplan.kernel.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The year 2025 played for targets in the words of the plans of two cities: what was known by a day, and how the target stands on it, worked out
 * by hand. {@code 2025-Q1=70} is how things stand at the end of a period, {@code 2025~70} a figure over all of it.
 */
class PlayedYearTest {
    private static final LocalDate SUIZHOU = LocalDate.parse("2024-07-09");
    private static final LocalDate ZHUMADIAN = LocalDate.parse("2023-09-01");
    private static final LocalDate END = LocalDate.parse("2025-12-31");

    /**
     * A target through the year.
     *
     * @param each months of the periods in each of which it has to hold, 0 for a stage
     * @param baseline empty without one
     * @param days a day with the state on it
     */
    private record Played(
            LocalDate issued,
            String words,
            Comparator comparator,
            String value,
            String unit,
            int each,
            String baseline,
            String figures,
            String days) {

        @Override
        public String toString() {
            return words;
        }
    }

    private static Stream<Played> targets() {
        return Stream.of(
                // from 60 on 2024-12-31: 60 + 10 × 90 / 365 = 62.47, × 181 = 64.96, × 273 = 67.48
                new Played(
                        SUIZHOU,
                        "全市城市生活污水集中收集率达到70%",
                        Comparator.GE,
                        "70",
                        "%",
                        0,
                        "",
                        "2024-Q4=60 2025-Q1=61 2025-Q2=66 2025-Q3=68 2025-Q4=70.5",
                        "2025-01-10 NOT_DUE, 2025-04-10 BEHIND, 2025-07-10 ON_TRACK, 2025-10-10 ON_TRACK, 2026-01-10 MET"),
                // 70 + 30 × 181 / 365 = 84.88
                new Played(
                        SUIZHOU,
                        "2025年底前全面完成重点流域排污口整治任务",
                        Comparator.GE,
                        "100",
                        "%",
                        0,
                        "",
                        "2024-Q4=70 2025-Q2=84 2025-Q4=99.5",
                        "2025-07-10 BEHIND, 2026-01-10 MISSED"),
                new Played(
                        SUIZHOU,
                        "完成营造林2.8万亩",
                        Comparator.GE,
                        "2.8",
                        "万亩",
                        0,
                        "",
                        "2025-Q4=2.9!",
                        "2025-07-10 NOT_DUE, 2026-01-10 NOT_EVALUABLE"),
                new Played(
                        SUIZHOU,
                        "规模养殖场粪污处理设施装备配套率稳定在98%以上",
                        Comparator.GE,
                        "98",
                        "%",
                        3,
                        "",
                        "2024-Q4=98.2 2025-Q1=98 2025-Q2=97.9 2025-Q3=99 2025-Q4=99",
                        "2025-04-10 ON_TRACK, 2025-07-10 MISSED, 2026-01-10 MISSED"),
                new Played(
                        SUIZHOU,
                        "基本完成全市其他流域范围内入河排污口排查",
                        Comparator.QUALITATIVE,
                        "",
                        "",
                        0,
                        "",
                        "",
                        "2025-07-10 NOT_DUE, 2026-01-10 PENDING_VERDICT, 2026-01-21 MET"),
                // the mean of half a year is none of the year
                new Played(
                        ZHUMADIAN,
                        "全市细颗粒物浓度低于36微克/立方米",
                        Comparator.LT,
                        "36",
                        "微克/立方米",
                        0,
                        "",
                        "2025-H1~41 2025~35",
                        "2025-07-10 NOT_DUE, 2026-01-10 MET"),
                // from 40 on the day of the issue: 852 days, 40 − 4 × 487 / 852 = 37.71
                new Played(
                        ZHUMADIAN,
                        "全市细颗粒物浓度低于36微克/立方米(基期40)",
                        Comparator.LT,
                        "36",
                        "微克/立方米",
                        0,
                        "40",
                        "2024~38 2025~36",
                        "2025-01-10 BEHIND, 2026-01-10 MISSED"),
                // 301 of 365 days are 82.47, told as 82.5
                new Played(
                        ZHUMADIAN,
                        "空气质量优良天数比率达到82.5%",
                        Comparator.GE,
                        "82.5",
                        "%",
                        0,
                        "",
                        "2025-H1~80 2025~82.5",
                        "2025-07-10 NOT_DUE, 2026-01-10 MET"),
                // one day of 181 is 0.55; one of 365 is 0.27, told as 0.3
                new Played(
                        ZHUMADIAN,
                        "重度及以上污染天数比例控制在0.3%以下",
                        Comparator.LE,
                        "0.3",
                        "%",
                        0,
                        "",
                        "2025-H1~0.6 2025~0.3",
                        "2025-07-10 NOT_DUE, 2026-01-10 MET"),
                // 13 of 14 sections are 92.86
                new Played(
                        ZHUMADIAN,
                        "国省控断面地表水达到或好于Ⅲ类水体比例达到92.86%",
                        Comparator.GE,
                        "92.86",
                        "%",
                        0,
                        "",
                        "2025-H1~92.86 2025~85.71",
                        "2025-07-10 ON_TRACK, 2026-01-10 MISSED"),
                new Played(
                        ZHUMADIAN,
                        "2025年力争进入前100名",
                        Comparator.RANK_LE,
                        "100",
                        "名",
                        0,
                        "",
                        "2025-H1~105 2025~98",
                        "2025-07-10 NOT_DUE, 2026-01-10 MET"),
                new Played(
                        ZHUMADIAN,
                        "坚决遏制返黑返臭",
                        Comparator.ZERO,
                        "",
                        "条",
                        0,
                        "",
                        "2025-Q1~0 2025-Q3~1 2025~1",
                        "2025-04-10 ON_TRACK, 2025-10-10 MISSED, 2026-01-10 MISSED"),
                new Played(
                        ZHUMADIAN,
                        "全市铁路货运量较2021年增加350万吨",
                        Comparator.INCREASE_GE,
                        "350",
                        "万吨",
                        0,
                        "",
                        "2025~1600",
                        "2025-07-10 NOT_EVALUABLE, 2026-01-10 NOT_EVALUABLE"),
                // 62.5 − 10 × 668 / 852 = 54.66
                new Played(
                        ZHUMADIAN,
                        "力争全市公路货物周转量占比较2022年下降10个百分点",
                        Comparator.DECREASE_GE,
                        "10",
                        "百分点",
                        0,
                        "62.5",
                        "2025-Q2=57 2025-Q4=52.4",
                        "2025-07-10 BEHIND, 2026-01-10 MET"),
                // neither plan waits for a superior; the words of a third
                new Played(
                        ZHUMADIAN,
                        "完成市下达的主要污染物和重金属总量减排任务",
                        Comparator.SUPERIOR,
                        "",
                        "",
                        0,
                        "",
                        "",
                        "2025-07-10 AWAITING_SUPERIOR, 2026-01-10 AWAITING_SUPERIOR"));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void aTargetStandsThroughTheYearAsItsFiguresTell(Played played) {
        assertThat(statesOf(played)).isEqualTo(expected(played));
    }

    @Test
    void theYearShowsEachState() {
        Set<TargetState> shown = targets()
                .flatMap(played -> statesOf(played).values().stream())
                .collect(toCollection(() -> EnumSet.noneOf(TargetState.class)));

        assertThat(shown).containsExactlyInAnyOrder(TargetState.values());
    }

    private static Map<LocalDate, TargetState> statesOf(Played played) {
        Map<LocalDate, TargetState> states = new LinkedHashMap<>();
        expected(played)
                .keySet()
                .forEach(day -> states.put(
                        day,
                        TargetEvaluation.of(goal(played), facts(played), day).state()));
        return states;
    }

    private static Map<LocalDate, TargetState> expected(Played played) {
        Map<LocalDate, TargetState> states = new LinkedHashMap<>();
        for (String day : played.days().split(", ")) {
            states.put(LocalDate.parse(day.split(" ")[0]), TargetState.valueOf(day.split(" ")[1]));
        }
        return states;
    }

    private static Goal goal(Played played) {
        return new Goal(
                played.comparator(),
                played.value().isEmpty() ? null : new BigDecimal(played.value()),
                null,
                played.unit(),
                false,
                null,
                played.issued(),
                END,
                played.each() == 0 ? null : played.each(),
                null,
                null);
    }

    private static Facts facts(Played played) {
        return new Facts(
                played.figures().isEmpty()
                        ? List.of()
                        : Arrays.stream(played.figures().split(" "))
                                .map(PlayedYearTest::figure)
                                .toList(),
                played.baseline().isEmpty() ? null : Reference.level(new BigDecimal(played.baseline())),
                played.comparator() == Comparator.QUALITATIVE
                        ? new Verdict(true, "专家核查报告", LocalDate.parse("2026-01-20"))
                        : null);
    }

    private static Figure figure(String text) {
        String[] parts = text.replace("!", "").split("[=~]");
        Figure said = Figure.said(parts[0], new BigDecimal(parts[1]), "");
        boolean standing = text.contains("=");
        return new Figure(
                said.period(),
                said.from(),
                said.to(),
                said.value(),
                !text.endsWith("!"),
                standing,
                standing ? "期末值" : "均值");
    }
}
