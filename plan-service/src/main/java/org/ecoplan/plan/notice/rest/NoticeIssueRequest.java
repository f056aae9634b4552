package org.ecoplan.plan.notice.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.plan.notice.domain.Letterhead;
import org.hibernate.validator.constraints.UniqueElements;

/**
 * With what a notice is issued: none of it may be left out (GB/T 9704-2012, 版头与版记).
 *
 * @param documentNumber 发文字号
 * @param issuingOffice 发文机关, which stands in the red head and signs
 * @param copiesTo 抄送; an empty list says that nobody gets a copy
 */
public record NoticeIssueRequest(
        @Schema(examples = "随环委办〔2025〕3号")
        @NotNull(message = "缺少发文字号")
        @Size(max = 100, message = "发文字号过长")
        @Pattern(regexp = ".*\\S.*", message = "发文字号为空")
        String documentNumber,

        @Schema(examples = "随州市生态环境保护委员会办公室")
        @NotNull(message = "缺少发文机关")
        @Size(max = 100, message = "发文机关名称过长")
        @Pattern(regexp = ".*\\S.*", message = "发文机关为空")
        String issuingOffice,

        @Schema(examples = "市委办公室")
        @NotNull(message = "缺少抄送机关,不抄送的填空列表")
        @Size(max = 100, message = "抄送机关过多")
        @UniqueElements(message = "抄送机关重复")
        List<
                        @NotNull(message = "抄送机关为空") @Size(max = 200, message = "抄送机关名称过长")
                        @Pattern(regexp = ".*\\S.*", message = "抄送机关为空") String>
                copiesTo) {

    Letterhead letterhead() {
        return new Letterhead(documentNumber, issuingOffice, copiesTo);
    }
}
