package org.ecoplan.indicator.reading.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import org.ecoplan.indicator.reading.domain.RowVerdict.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What laboratories and stations write for a value. */
class ReadValueTest {

    @ParameterizedTest
    @ValueSource(strings = {"<0.01", " <0.010 ", "< 0.01", "＜0.01", "0.01L", "0.01 l", "０.０１Ｌ", "0.0100000L"})
    void aDetectionLimitIsReadInEachWayInWhichTheFieldWritesIt(String written) {
        ReadValue read = ReadValue.of(TextNode.valueOf(written));

        assertThat(read.fault()).isNull();
        assertThat(read.undetected()).isTrue();
        assertThat(read.figure()).isEqualByComparingTo("0.01");
    }

    @ParameterizedTest
    @CsvSource({
        "<0, BAD_DETECTION_LIMIT",
        "0.000001L, BAD_DETECTION_LIMIT",
        "<1234567890123, BAD_DETECTION_LIMIT",
        "ND, DETECTION_LIMIT_MISSING",
        "未检出, DETECTION_LIMIT_MISSING",
        "<DL, DETECTION_LIMIT_MISSING",
        "0.01, BAD_VALUE",
        "<-0.01, BAD_VALUE",
        ">0.01, BAD_VALUE",
        "<0.01L, BAD_VALUE",
        "0.01LL, BAD_VALUE",
        "'', BAD_VALUE"
    })
    void whatIsNoneIsRefusedWithItsReason(String written, Reason reason) {
        assertThat(ReadValue.of(TextNode.valueOf(written)).fault()).isEqualTo(reason);
    }

    @Test
    void aNumberIsAsItStands() {
        assertThat(ReadValue.of(DecimalNode.valueOf(new BigDecimal("0.1234560"))))
                .isEqualTo(new ReadValue(new BigDecimal("0.1234560"), false, null));
        assertThat(ReadValue.of(DecimalNode.valueOf(new BigDecimal("0.1234567")))
                        .fault())
                .isEqualTo(Reason.BAD_VALUE);
        assertThat(ReadValue.of(BooleanNode.TRUE).fault()).isEqualTo(Reason.BAD_VALUE);
        assertThat(ReadValue.of(null).fault()).isEqualTo(Reason.BAD_VALUE);
    }
}
