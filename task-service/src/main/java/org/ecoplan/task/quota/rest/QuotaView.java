package org.ecoplan.task.quota.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.quota.application.QuotaVersion;
import org.ecoplan.task.quota.application.SplitTarget;
import org.ecoplan.task.quota.domain.Quota;
import org.ecoplan.task.target.application.IssuedTarget;
import org.jspecify.annotations.Nullable;

/** A target with how it is split: by the document, and by whoever split it afterwards. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuotaView(
        UUID taskId,
        UUID targetId,
        String indicator,
        String quote,
        String comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        @Nullable String measure,

        @Schema(description = "The version that holds; 0 for what the document says. 版本")
        int version,

        @Schema(description = "Figures of territories as the document has them. 文件所列分地区目标")
        List<TerritoryQuotaView> ofTheDocument,

        @Schema(description = "All that were set, newest first. 历次分解")
        List<QuotaVersionView> versions) {

    static QuotaView of(SplitTarget split) {
        IssuedTarget target = split.target();
        return new QuotaView(
                target.taskId(),
                target.targetId(),
                target.indicator(),
                target.quote(),
                target.comparator(),
                target.value(),
                target.valueMax(),
                target.measure(),
                split.version(),
                target.shares().stream()
                        .map(share -> new TerritoryQuotaView(share.territory(), share.value(), share.unitCodes()))
                        .toList(),
                split.versions().stream().map(QuotaVersionView::of).toList());
    }

    /** The figure of a territory in the document, with the units whose it is. */
    public record TerritoryQuotaView(String territory, BigDecimal value, List<String> unitCodes) {}

    /** A version: who set it, when and why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QuotaVersionView(
            int version,
            List<UnitQuotaView> quotas,
            Instant setAt,
            String setBy,
            @Nullable String unit,
            String reason) {

        static QuotaVersionView of(QuotaVersion version) {
            return new QuotaVersionView(
                    version.version(),
                    version.quotas().stream().map(UnitQuotaView::of).toList(),
                    version.at(),
                    version.by(),
                    version.unit(),
                    version.reason());
        }
    }

    /** The part of one unit. */
    public record UnitQuotaView(String unitCode, BigDecimal value, String measure) {

        static UnitQuotaView of(Quota quota) {
            return new UnitQuotaView(quota.unitCode(), quota.value(), quota.measure());
        }
    }
}
