package org.ecoplan.plan.notice.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The half-year that is to be told of (通报期). */
public record NoticeRequest(
        @Schema(examples = "2024-H2")
        @NotNull(message = "缺少通报期")
        @Pattern(regexp = NoticeRequest.HALF_YEAR, message = "通报期须为半年,如 2024-H2")
        String period) {
    static final String HALF_YEAR = "[1-9]\\d{3}-H[12]";
}
