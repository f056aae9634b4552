package org.ecoplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitleLinesTest {

    @Test
    void titlesAreBrokenEvenlyAndNoNumberIsTorn() {
        assertThat(TitleLines.of("任务亮灯表")).containsExactly("任务亮灯表");
        List<String> lines = TitleLines.of("关于2024年下半年《随州市长江高水平保护提质增效行动方案\uFF082024—2026年\uFF09》推进情况的通报");
        assertThat(lines).containsExactly("关于2024年下半年", "《随州市长江高水平保护提质增效行动方案", "\uFF082024—2026年\uFF09》", "推进情况的通报");
        assertThat(TitleLines.of("关于2024年下半年《随州市丁类排口整治行动方案》推进情况的通报"))
                .as("no book title is torn that fits a line")
                .containsExactly("关于2024年下半年", "《随州市丁类排口整治行动方案》", "推进情况的通报");
        assertThat(TitleLines.of("关于2026年上半年《方案》推进情况的通报")).containsExactly("关于2026年上半年", "《方案》推进情况的通报");
    }
}
