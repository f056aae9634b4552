package org.ecoplan.indicator.target.rest;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.indicator.target.domain.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a target are measured by (基期值).
 *
 * @param change true where the figures are the change itself (增量、降幅); value is then absent
 */
public record ReferenceRequest(
        @Nullable Boolean change,

        @Digits(integer = 12, fraction = 6, message = "整数至多 12 位,小数至多 6 位") @Nullable
        BigDecimal value,

        @NotBlank(message = "缺少来源") @Size(max = 500, message = "来源过长")
        String source) {

    @Schema(hidden = true)
    @AssertTrue(message = "须给出基期值,或说明实际值本身即为变化量,二者其一")
    boolean isOneOfBoth() {
        return Boolean.TRUE.equals(change) == (value == null);
    }

    Reference toReference() {
        return new Reference(Boolean.TRUE.equals(change), value);
    }
}
