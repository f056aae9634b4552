package org.ecoplan.plan.directory.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.plan.directory.application.AddingAliases.Alias;

/** Spellings of documents and the units that they mean (补充别名). */
public record AliasesRequest(
        @NotNull(message = "缺少别名") @Size(min = 1, max = 500, message = "别名须为 1 至 500 个")
        List<@Valid @NotNull(message = "条目不能为空") Entry> aliases) {

    /** A spelling. */
    public record Entry(
            @Schema(examples = "市环保局") @NotBlank(message = "别名不能为空") @Size(max = 200, message = "别名不超过 200 字")
            String alias,

            @Schema(examples = "421300-sthj") @NotBlank(message = "缺少单位代码")
            String unitCode) {}

    List<Alias> toAliases() {
        return aliases.stream()
                .map(entry -> new Alias(entry.alias(), entry.unitCode()))
                .toList();
    }
}
