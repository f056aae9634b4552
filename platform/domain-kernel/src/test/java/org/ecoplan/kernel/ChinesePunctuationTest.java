package org.ecoplan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChinesePunctuationTest {

    @Test
    void punctuationOfChineseTextIsOfFullWidth() {
        assertThat(ChinesePunctuation.of("(一)水质改善,达到85%(含);pH(6-9)为6.5,7.5:符合"))
                .isEqualTo("\uFF08一\uFF09水质改善\uFF0C达到85%\uFF08含\uFF09\uFF1BpH\uFF086-9\uFF09为6.5,7.5\uFF1A符合");
        assertThat(ChinesePunctuation.of("完成)整治")).isEqualTo("完成)整治");
        assertThat(ChinesePunctuation.of("(2024-2026年)")).isEqualTo("\uFF082024-2026年\uFF09");
    }
}
