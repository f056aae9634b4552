package org.ecoplan.plan.directory.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.directory.UnitKind;
import org.ecoplan.plan.directory.application.UnitEntry;
import org.jspecify.annotations.Nullable;

/** A unit as the directory shall know it (单位). */
public record UnitRequest(
        @Schema(description = "Official name. 单位名称", examples = "随州市生态环境局")
        @NotBlank(message = "单位名称不能为空")
        @Size(max = 200, message = "单位名称不超过 200 字")
        @Pattern(regexp = "\\P{Cntrl}*", message = "单位名称含有控制字符")
        String name,

        @Schema(description = "Other names in documents. 别名", examples = "[\"市生态环境局\"]")
        @Size(max = 50, message = "别名不超过 50 个")
        @Nullable
        List<
                        @NotBlank(message = "别名不能为空") @Size(max = 200, message = "别名不超过 200 字")
                        @Pattern(regexp = "\\P{Cntrl}*", message = "别名含有控制字符") String>
                aliases,

        @NotNull(message = "缺少单位类别") UnitKind kind,

        @Schema(description = "Unit above; absent for the root of an organisation. 上级单位", examples = "421300") @Nullable
        String parentCode,

        @Schema(description = "GB/T 2260 code; functional zones have none. 行政区划代码", examples = "421300") @Nullable
        String regionCode,

        @Schema(description = "What a GROUP stands for. 统称所含单位") @Size(max = 500, message = "所含单位过多") @Nullable
        List<@NotBlank(message = "单位代码不能为空") String> members,

        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,

        @Schema(description = "Unit that takes over after validTo. 继任单位", examples = "421300-zrzy") @Nullable
        String successorCode) {

    UnitEntry toEntry(String code) {
        return new UnitEntry(
                code,
                name,
                aliases == null ? List.of() : aliases,
                kind,
                parentCode,
                regionCode,
                members == null ? List.of() : members,
                validFrom,
                validTo,
                successorCode);
    }
}
