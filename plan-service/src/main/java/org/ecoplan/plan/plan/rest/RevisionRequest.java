package org.ecoplan.plan.plan.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A draft that shall take the place of the document of a plan in force (修订).
 *
 * @param draftId the imported draft (修订稿)
 * @param reason why, for those who have duties in it
 */
public record RevisionRequest(
        @NotNull(message = "修订稿标识不能为空") UUID draftId,

        @Schema(examples = "国家和省有关要求调整") @NotBlank(message = "修订原因不能为空") @Size(max = 500, message = "修订原因不超过 500 字")
        String reason) {}
