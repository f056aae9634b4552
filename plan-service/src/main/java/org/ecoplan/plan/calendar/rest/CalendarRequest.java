package org.ecoplan.plan.calendar.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.plan.calendar.domain.NoticeRow;
import org.jspecify.annotations.Nullable;

/** The working days of a year as the notice sets them (放假安排). */
public record CalendarRequest(
        @Schema(description = "The notice. 通知文号或名称", examples = "国办发明电〔2024〕12号")
        @NotBlank(message = "缺少通知文号或名称")
        @Size(max = 200, message = "通知文号或名称不超过 200 字")
        @Pattern(regexp = "\\P{Cntrl}*", message = "通知文号或名称含有控制字符")
        String source,

        @NotNull(message = "缺少放假与调休日") @Size(min = 1, max = 366, message = "放假与调休日须为 1 至 366 天")
        List<@Valid @NotNull(message = "条目不能为空") Day> days) {

    /** A day that differs from Monday to Friday. */
    public record Day(
            @Schema(examples = "2027-01-01") @Nullable String date,

            @Schema(description = "HOLIDAY 放假, MAKEUP_WORKDAY 调休上班", examples = "HOLIDAY") @Nullable
            String type,

            @Schema(examples = "元旦") @Nullable String name) {}

    List<NoticeRow> rows() {
        return days.stream()
                .map(day -> new NoticeRow(orEmpty(day.date()), orEmpty(day.type()), orEmpty(day.name())))
                .toList();
    }

    private static String orEmpty(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
