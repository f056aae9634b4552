package org.ecoplan.kit.operations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an operator does what it does. */
public record OperationRequest(
        @Schema(description = "Kept with the act. 操作理由", examples = "事件过大,已由原系统重发")
        @NotBlank(message = "须说明理由")
        @Size(max = 500, message = "理由最长 500 个字符")
        String reason) {}
