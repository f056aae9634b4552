package org.ecoplan.notification.message.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ecoplan.notification.message.domain.DigestList.Entry;
import org.junit.jupiter.api.Test;

class DigestListTest {

    @Test
    void standsByPlanAndKindTheMostPressingFirst() {
        DigestList list = new DigestList(List.of(
                entry("《甲》", "任务交办", 5, "一"),
                entry("《乙》", "到期提醒", 3, "二"),
                entry("《甲》", "逾期催办", 1, "三"),
                entry("《甲》", "任务交办", 5, "四")));
        assertThat(list.text().lines())
                .containsExactly("《甲》", "【逾期催办】1项", "· 三", "【任务交办】2项", "· 一", "· 四", "《乙》", "【到期提醒】1项", "· 二");
        assertThat(list.kinds()).isEqualTo("逾期催办1项、到期提醒1项、任务交办2项");
    }

    @Test
    void whatIsDueFirstStandsFirstAndThenTheOrderOfThePlan() {
        List<Entry> entries = new ArrayList<>();
        for (String ordinal : List.of("", "（十）", "（二十一）", "12", "（九）", "2.10", "2.3", "③", "（一百零五）")) {
            entries.add(new Entry("", "到期提醒", 3, LocalDate.of(2024, 12, 31), ordinal, ordinal + "任务"));
        }
        entries.add(new Entry("", "到期提醒", 3, null, "1", "1任务不定期"));
        entries.add(new Entry("", "到期提醒", 3, LocalDate.of(2024, 11, 30), "99", "99任务先到期"));
        assertThat(new DigestList(entries.subList(1, entries.size()))
                        .text()
                        .lines()
                        .skip(1))
                .containsExactly(
                        "· 99任务先到期",
                        "· 2.3任务",
                        "· 2.10任务",
                        "· ③任务",
                        "· （九）任务",
                        "· （十）任务",
                        "· 12任务",
                        "· （二十一）任务",
                        "· （一百零五）任务",
                        "· 1任务不定期");
        assertThat(new DigestList(entries).text()).contains("另有1项未列出");
    }

    private static Entry entry(String plan, String kind, int rank, String text) {
        return new Entry(plan, kind, rank, null, "", text);
    }

    @Test
    void isBoundedAndCountsWhatItLeavesOut() {
        List<Entry> entries = new ArrayList<>();
        IntStream.range(0, 500).forEach(number -> entries.add(entry("《" + number % 20 + "》", "任务交办", 5, "项")));
        List<String> lines = new DigestList(entries).text().lines().toList();
        long shown = lines.stream().filter(line -> line.equals("· 项")).count();
        assertThat(lines).hasSizeLessThan(80);
        assertThat(lines.get(lines.size() - 1)).isEqualTo("另有" + (500 - shown) + "项未列出。");
    }
}
