package org.ecoplan.task.clue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClueTextTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "城南河大桥下游左岸排口晴天有污水排出, ",
        "臭, CLUE_LENGTH",
        "详情见 https://example.org/a 请查处该企业, CLUE_WITH_LINK",
        "详情见 WWW.example.org 请查处该企业, CLUE_WITH_LINK",
        "点击 javascript:alert(1) 查看现场照片, CLUE_WITH_LINK",
        "<script>alert(1)</script>该企业夜间偷排, "
    })
    void textIsTakenAsTextAndAddressesOfPagesAreNot(String said, @Nullable String refused) {
        assertThat(code(said)).isEqualTo(refused);
    }

    @Test
    void whatDoesNotShowOrTurnsTheWritingIsRefusedAndALongTextToo() {
        assertThat(code("城南河大桥下游左岸排口\u202e晴天有污水排出")).isEqualTo("CLUE_CHARACTERS");
        assertThat(code("城南河大桥下游左岸排口\u0000晴天有污水排出")).isEqualTo("CLUE_CHARACTERS");
        assertThat(code("城南河大桥下游左岸排口\n晴天有污水排出")).isNull();
        assertThat(code("字".repeat(2_001))).isEqualTo("CLUE_LENGTH");
    }

    @Test
    void noReceiptIsLikeAnotherAndItsHashDoesNotShowIt() {
        assertThat(Stream.generate(Receipt::fresh).limit(1_000).collect(Collectors.toSet()))
                .hasSize(1_000)
                .allSatisfy(receipt -> assertThat(receipt.code()).matches("[0-9a-f]{32}"))
                .allSatisfy(receipt -> assertThat(receipt.hash()).doesNotContain(receipt.code()));
    }

    private static @Nullable String code(String said) {
        return ClueText.of(said).<@Nullable String>fold(text -> null, refusal -> refusal.code());
    }
}
