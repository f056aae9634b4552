package org.ecoplan.indicator.reading.rest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.indicator.reading.domain.PushedRow;
import org.jspecify.annotations.Nullable;

/** A push of readings. */
public record PushRequest(
        @NotNull(message = "须给出监测数据")
        @Size(min = 1, max = 1000, message = "每次须为 1 至 1000 行")
        @JsonSetter(contentNulls = Nulls.FAIL)
        List<@Valid ReadingRow> readings) {

    /**
     * @param observedAt with its offset from UTC
     * @param flag data flag (数据标记), one capital letter, absent for normal
     */
    public record ReadingRow(
            @Schema(description = "Code of the series. 序列代码", examples = "757d30dd-1-2")
            @NotNull(message = "须给出序列")
            @Size(max = 60, message = "序列最长 60 个字符")
            String series,

            @Schema(examples = "2025-01-02T08:00:00+08:00") @NotNull(message = "须给出观测时间")
            Instant observedAt,

            @Schema(examples = "71.5")
            @NotNull(message = "须给出监测值")
            @Digits(integer = 12, fraction = 6, message = "整数最多 12 位,小数最多 6 位")
            BigDecimal value,

            @Schema(description = "Data flag of HJ 212; absent for N. 数据标记", examples = "N")
            @Pattern(regexp = "[A-Z]", message = "数据标记须为一个大写字母")
            @Nullable
            String flag) {}

    List<PushedRow> rows() {
        return IntStream.range(0, readings.size())
                .mapToObj(place -> {
                    ReadingRow row = readings.get(place);
                    return new PushedRow(place, row.series(), row.observedAt(), row.value(), row.flag());
                })
                .toList();
    }
}
