package org.ecoplan.indicator.reading.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A push of readings as the API describes it; {@link PushReader} reads it. */
@Schema(description = "1 to 1000 readings. 监测数据")
record PushRequest(
        @Schema(required = true, minItems = 1, maxItems = PushReader.MOST_ROWS)
        List<ReadingRow> readings) {

    /** A row; one that is not like this is refused by itself, with its place. */
    record ReadingRow(
            @Schema(
                    required = true,
                    description = "Code of the series. 序列代码",
                    maxLength = 60,
                    examples = "757d30dd-1-2")
            String series,

            @Schema(
                    required = true,
                    description = "ISO 8601 with the offset from UTC. 观测时间",
                    examples = "2025-01-02T08:00:00+08:00")
            Instant observedAt,

            @Schema(
                    required = true,
                    description =
                            "At most 12 digits before and 6 behind the point; of a concentration of which nothing was found the"
                                    + " detection limit as the text \"<0.01\" or \"0.01L\". 监测值",
                    examples = "71.5")
            BigDecimal value,

            @Schema(description = "Data flag of HJ 212; absent for N. 数据标记", pattern = "[A-Z]", examples = "N")
            @Nullable
            String flag,

            @Schema(description = "True to set a value that was corrected before once more. 改回曾被更正的值") @Nullable
            Boolean correction) {}
}
