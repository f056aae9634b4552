package org.ecoplan.plan.accountability.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.plan.accountability.application.CollectingGrounds.Citation;
import org.ecoplan.plan.accountability.application.HoldingToAccount;
import org.ecoplan.plan.accountability.domain.AccountabilityForm;
import org.jspecify.annotations.Nullable;

/** Whom to hold to account, how, and by which figures of the ledger. */
public record AccountabilityProposal(
        @NotBlank(message = "缺少单位") @Size(max = 40, message = "单位代码过长")
        String unit,

        @NotNull(message = "缺少问责方式") AccountabilityForm form,

        @NotBlank(message = "缺少理由") @Size(max = 2000, message = "理由不超过 2000 字")
        String reason,

        @NotNull(message = "缺少依据") @Size(min = 1, max = 20, message = "依据为 1 至 20 项")
        List<@Valid @NotNull(message = "缺少内容") GroundBody> grounds) {

    /**
     * A figure that the ledger has of the unit: of the picture on a day, or of an issued half-year notice.
     *
     * @param figure name of a figure of the picture
     */
    @Schema(name = "AccountabilityCitation")
    public record GroundBody(
            @Schema(examples = "ORDERS_OVERDUE") @NotBlank(message = "缺少指标") @Size(max = 40, message = "指标名称过长")
            String figure,

            @Nullable LocalDate onDay,

            @Schema(examples = "2025-H1")
            @Nullable
            @Pattern(regexp = "[1-9]\\d{3}-H[12]", message = "通报期须为半年,如 2025-H1")
            String notice) {}

    HoldingToAccount.Proposal toProposal() {
        return new HoldingToAccount.Proposal(
                unit,
                form,
                reason,
                grounds.stream()
                        .map(ground -> new Citation(ground.figure(), ground.onDay(), ground.notice()))
                        .toList());
    }
}
