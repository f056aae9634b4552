package org.ecoplan.plan.directory.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who takes over a post, and from which day on (任职). */
public record HolderRequest(
        @NotNull(message = "缺少任职人标识") UUID holderId,

        @Schema(examples = "周敏")
        @NotBlank(message = "姓名不能为空")
        @Size(max = 100, message = "姓名不超过 100 字")
        @Pattern(regexp = "\\P{Cntrl}*", message = "姓名含有控制字符")
        String holderName,

        @Schema(examples = "2024-01-01") @NotNull(message = "缺少任职起始日")
        LocalDate from) {}
