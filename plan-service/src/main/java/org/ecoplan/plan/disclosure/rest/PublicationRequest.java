package org.ecoplan.plan.disclosure.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.plan.disclosure.application.ProvingPublication.Proof;
import org.jspecify.annotations.Nullable;

/**
 * Where something was published.
 *
 * @param disclosureId what of the system was published there, left out for anything else
 * @param publishedOn local date, not before the plan and not after today
 * @param contentHash SHA-256 of what stands there, hexadecimal
 */
public record PublicationRequest(
        @Nullable UUID disclosureId,

        @Schema(examples = "随州市2024年第四季度饮用水水源水质状况")
        @NotNull(message = "缺少标题")
        @Size(max = 200, message = "标题过长")
        @Pattern(regexp = "[^\\r\\n]*\\S[^\\r\\n]*", message = "标题为空或含换行")
        String title,

        @Schema(examples = "https://sthjj.suizhou.example/gk/2025/0110.html")
        @NotNull(message = "缺少网址")
        @Size(max = 500, message = "网址过长")
        @Pattern(regexp = "https?://[!-~]+", message = "须为 http 或 https 网址")
        String address,

        @NotNull(message = "缺少公开日期") LocalDate publishedOn,

        @NotNull(message = "缺少内容摘要") @Pattern(regexp = "[0-9a-f]{64}", message = "须为 SHA-256(64 位十六进制小写)")
        String contentHash) {

    Proof proof() {
        return new Proof(disclosureId, title.strip(), address, publishedOn, contentHash);
    }
}
