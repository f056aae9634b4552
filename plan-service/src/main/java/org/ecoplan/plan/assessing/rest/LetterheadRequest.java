package org.ecoplan.plan.assessing.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.plan.assessing.domain.Letterhead;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * With what the results are issued; what is not given stays empty.
 *
 * @param documentNumber 发文字号
 * @param issuingOffice 发文机关, which stands in the red head and signs
 * @param copiesTo 抄送
 */
@Schema(name = "AssessmentLetterhead")
public record LetterheadRequest(
        @Schema(examples = "随环委办〔2026〕5号")
        @Size(max = 100, message = "发文字号过长")
        @Pattern(regexp = LetterheadRequest.LINE, message = "发文字号为空或含换行")
        @Nullable
        String documentNumber,

        @Schema(examples = "随州市生态环境保护委员会办公室")
        @Size(max = 100, message = "发文机关名称过长")
        @Pattern(regexp = LetterheadRequest.LINE, message = "发文机关为空或含换行")
        @Nullable
        String issuingOffice,

        @Schema(examples = "市委办公室") @Size(max = 100, message = "抄送机关过多") @UniqueElements(message = "抄送机关重复") @Nullable
        List<
                        @NotNull(message = "抄送机关为空") @Size(max = 200, message = "抄送机关名称过长")
                        @Pattern(regexp = LetterheadRequest.LINE, message = "抄送机关为空或含换行") String>
                copiesTo) {
    /** One line with something on it. */
    static final String LINE = "[^\\r\\n]*\\S[^\\r\\n]*";

    Letterhead letterhead() {
        return new Letterhead(
                Objects.requireNonNullElse(documentNumber, ""),
                Objects.requireNonNullElse(issuingOffice, ""),
                copiesTo == null ? List.of() : copiesTo);
    }
}
