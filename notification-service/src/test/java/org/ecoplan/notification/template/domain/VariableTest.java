package org.ecoplan.notification.template.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VariableTest {

    @Test
    void aValueThatFitsStaysAsItIs() {
        assertThat(new Variable("title", 4).fitted("整治行动")).isEqualTo("整治行动");
    }

    @Test
    void aLongerValueIsCutAndShowsThatItWas() {
        assertThat(new Variable("title", 5).fitted("入河排污口溯源")).isEqualTo("入河排污…");
    }

    @Test
    void aTitleThatIsCutKeepsItsClosingMark() {
        assertThat(new Variable("plan", 6).fitted("《污染防治攻坚战》")).isEqualTo("《污染防…》");
    }

    @Test
    void aCutDoesNotTearAnEmojiApart() {
        assertThat(new Variable("title", 4).fitted("整治😀行动")).isEqualTo("整治…");
    }

    @Test
    void lineBreaksBecomeBlanks() {
        assertThat(new Variable("title", 9).fitted(" 整治\r\n行动 ")).isEqualTo("整治 行动");
    }

    @Test
    void aVariableWithoutRoomIsNone() {
        assertThatThrownBy(() -> new Variable("title", 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
