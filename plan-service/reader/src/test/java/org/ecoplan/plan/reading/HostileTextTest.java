package org.ecoplan.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines made to make a rule explode, and long texts; time is that of the processor, so that a busy machine tells the same. */
class HostileTextTest {

    private static final int LENGTH = 50_000;
    private static final Duration LIMIT = Duration.ofSeconds(4);

    static Stream<String> units() {
        return Stream.of(
                "(",
                "“",
                "一、",
                "(一)",
                "1.",
                "1",
                "2024年",
                "到2025年",
                "达到1%",
                "、",
                "和",
                "完成",
                "年度任务",
                "单位:",
                "牵头单位:甲局,",
                "9,999",
                "力争",
                "分别",
                "甲局、",
                "零填埋",
                "关于印发",
                "序号\t任务\n",
                "\t",
                "每季度",
                "市",
                "(市水利局牵头)",
                "1、2和3个",
                "第一章",
                "印发之日起2个月内",
                "不低于",
                "较2020年",
                "其中甲县3个、",
                "。",
                "\n",
                " ");
    }

    @ParameterizedTest
    @MethodSource("units")
    @Timeout(120)
    void readsALineOfFiftyThousandCharactersInTime(String unit) {
        // Given
        String text = "甲市2024年治理方案\n一、主要任务\n(一)治水。" + unit.repeat(LENGTH / unit.length()) + "\n二、保障措施\n";

        // When
        Duration time = timeOf(text);

        // Then
        assertThat(time).isLessThan(LIMIT);
    }

    @Test
    void needsTimeInProportionToTheLengthOfTheText() {
        // Given
        String plan = PlanTexts.text("zhumadian");
        String once = plan.repeat(12);
        String fourTimes = plan.repeat(48);
        timeOf(once);

        // When
        Duration shorter = least(timeOf(once), timeOf(once));
        Duration longer = least(timeOf(fourTimes), timeOf(fourTimes));

        // Then
        assertThat(longer).isLessThan(shorter.multipliedBy(8));
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration timeOf(String text) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        PlanTexts.readText("hostile", text);
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
    }
}
