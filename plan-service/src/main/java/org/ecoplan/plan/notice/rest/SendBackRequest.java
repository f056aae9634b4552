package org.ecoplan.plan.notice.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a notice goes back to the one who drafts (退回理由). */
@Schema(name = "NoticeSendBackRequest")
public record SendBackRequest(
        @NotBlank(message = "缺少退回理由") @Size(max = 500, message = "退回理由过长")
        String reason) {}
