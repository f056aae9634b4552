package org.ecoplan.notification.message.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ecoplan.notification.message.domain.DigestList.Entry;
import org.junit.jupiter.api.Test;

class DigestListTest {

    @Test
    void standsByPlanAndKindTheMostPressingFirst() {
        DigestList list = new DigestList(List.of(
                new Entry("《甲》", "任务交办", 5, "一"),
                new Entry("《乙》", "到期提醒", 3, "二"),
                new Entry("《甲》", "逾期催办", 1, "三"),
                new Entry("《甲》", "任务交办", 5, "四")));
        assertThat(list.text().lines())
                .containsExactly("《甲》", "【逾期催办】1项", "1. 三", "【任务交办】2项", "1. 一", "2. 四", "《乙》", "【到期提醒】1项", "1. 二");
        assertThat(list.kinds()).isEqualTo("逾期催办1项、到期提醒1项、任务交办2项");
    }

    @Test
    void isBoundedAndCountsWhatItLeavesOut() {
        List<Entry> entries = new ArrayList<>();
        IntStream.range(0, 500).forEach(number -> entries.add(new Entry("《" + number % 20 + "》", "任务交办", 5, "项")));
        List<String> lines = new DigestList(entries).text().lines().toList();
        long shown = lines.stream().filter(line -> line.endsWith(". 项")).count();
        assertThat(lines).hasSizeLessThan(80);
        assertThat(lines.get(lines.size() - 1)).isEqualTo("另有" + (500 - shown) + "项未列出。");
    }
}
