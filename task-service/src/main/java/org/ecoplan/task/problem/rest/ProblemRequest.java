package org.ecoplan.task.problem.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.problem.application.RecordingProblem.Wanted;
import org.ecoplan.task.problem.domain.Finding;
import org.ecoplan.task.problem.domain.Origin;
import org.ecoplan.task.problem.domain.Severity;
import org.jspecify.annotations.Nullable;

/** A problem that was found. */
public record ProblemRequest(
        @Schema(description = "Not BREACH: a breach opens its draft itself. 问题来源") @NotNull(message = "必填")
        Origin origin,

        @Schema(description = "问题名称", examples = "城南河雨水排口晴天排污")
        @NotBlank(message = "必填")
        @Size(max = 200, message = "最长 200 个字符")
        String title,

        @Schema(description = "问题描述") @NotBlank(message = "必填") @Size(max = 4_000, message = "最长 4000 个字符")
        String description,

        @Schema(description = "严重程度") @NotNull(message = "必填")
        Severity severity,

        @Schema(description = "Where it is. 地点") @NotNull(message = "必填") @Valid
        ProblemPlaceRequest place,

        @Schema(description = "The duty that it is about; of OVERDUE always. 职责任务") @Nullable
        UUID assignmentId,

        @Schema(description = "Of SUPERIOR always, of others never. 上级清单") @Nullable @Valid
        ProblemSuperiorRequest superior) {

    /** An address, coordinates in degrees (CGCS2000), or both. */
    public record ProblemPlaceRequest(
            @Schema(description = "地址", examples = "城南河大桥下游 200 米左岸")
            @Nullable
            @Size(min = 1, max = 200, message = "1 至 200 个字符")
            String address,

            @Schema(description = "经度", examples = "113.382515")
            @Nullable
            @DecimalMin(value = "-180", message = "须为 -180 至 180")
            @DecimalMax(value = "180", message = "须为 -180 至 180")
            @Digits(integer = 3, fraction = 6, message = "最多 6 位小数")
            BigDecimal longitude,

            @Schema(description = "纬度", examples = "31.690216")
            @Nullable
            @DecimalMin(value = "-90", message = "须为 -90 至 90")
            @DecimalMax(value = "90", message = "须为 -90 至 90")
            @Digits(integer = 2, fraction = 6, message = "最多 6 位小数")
            BigDecimal latitude) {}

    /** Its place on the list of a superior inspectorate. */
    public record ProblemSuperiorRequest(
            @Schema(description = "清单名称或文号", examples = "省级生态环境保护督察反馈问题清单(2024)")
            @NotBlank(message = "必填")
            @Size(max = 200, message = "最长 200 个字符")
            String list,

            @Schema(description = "序号", examples = "17")
            @NotBlank(message = "必填")
            @Size(max = 40, message = "最长 40 个字符")
            String item,

            @Schema(description = "Last day that the superior sets. 要求完成时限") @NotNull(message = "必填")
            LocalDate deadline,

            @Schema(description = "整改目标") @Nullable @Size(min = 1, max = 1_500, message = "1 至 1500 个字符")
            String goal,

            @Schema(description = "验收单位") @Nullable @Size(min = 1, max = 200, message = "1 至 200 个字符")
            String acceptor) {

        Finding.Listed listed() {
            return new Finding.Listed(list.strip(), item.strip(), deadline, words(goal), words(acceptor));
        }

        private static @Nullable String words(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    Wanted wanted() {
        return new Wanted(
                origin,
                title.strip(),
                description.strip(),
                severity,
                new Finding.Place(
                        place.address() == null || place.address().isBlank()
                                ? null
                                : place.address().strip(),
                        place.longitude(),
                        place.latitude()),
                assignmentId,
                superior == null ? null : superior.listed());
    }
}
