package org.ecoplan.notification.message.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.notification.message.domain.Facts;
import org.junit.jupiter.api.Test;

class FactsInJsonTest {
    private static final UUID MESSAGE = UUID.fromString("7b0f4c7e-4f0e-4a55-9a42-31d0a3a4f0aa");

    private final FactsInJson json =
            new FactsInJson(JsonMapper.builder().addModule(new JavaTimeModule()).build());

    @Test
    void rowsThatWereKeptBeforeTheUnitWasAreReadWithoutOne() {
        assertThat(json.read(MESSAGE, """
                        {"ordinal":"（一）","title":"整治","what":"完成整治","deadline":"2024-12-31",
                         "proposed":"2025-02-28","reason":"停工","type":"EXTENDING"}"""))
                .isEqualTo(new Facts.Extending(
                        "（一）", "整治", "完成整治", LocalDate.of(2024, 12, 31), LocalDate.of(2025, 2, 28), "停工", null));
        assertThat(json.read(MESSAGE, """
                        {"ordinal":"（一）","title":"整治","reason":"不属本单位职责","type":"JUDGED"}""")).isEqualTo(new Facts.Judged("（一）", "整治", "不属本单位职责", null));
        assertThat(json.read(MESSAGE, """
                        {"number":"督办单〔2024〕3号","subject":"整治","step":"ANSWER","reason":null,
                         "feedbackDue":"2024-12-20","type":"ORDER_STEPPED"}"""))
                .isEqualTo(
                        new Facts.OrderStepped("督办单〔2024〕3号", "整治", "ANSWER", null, LocalDate.of(2024, 12, 20), null));
    }

    @Test
    void theUnitThatActedIsKept() {
        Facts sentBack = new Facts.Judged("（一）", "整治", "不属本单位职责", "sthj");
        assertThat(json.read(MESSAGE, json.write(sentBack)))
                .isEqualTo(sentBack)
                .extracting(Facts::actor)
                .isEqualTo("sthj");
    }
}
