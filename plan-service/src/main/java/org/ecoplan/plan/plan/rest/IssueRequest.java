package org.ecoplan.plan.plan.rest;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The date of the issued document (成文日期); absent when the one in the document holds. */
public record IssueRequest(
        @Schema(examples = "2024-07-09") @Nullable LocalDate issuedOn) {}
