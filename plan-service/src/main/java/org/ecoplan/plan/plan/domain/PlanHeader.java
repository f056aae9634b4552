package org.ecoplan.plan.plan.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the document says of itself (文件要素).
 *
 * @param issuedOn 成文日期
 * @param publishedOn 发布日期
 * @param periodEnd last day of the plan
 * @param roundTempo how often it is dispatched (调度频次), absent where the document does not say
 */
public record PlanHeader(
        @Nullable String title,
        @Nullable String documentNumber,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate publishedOn,
        @Nullable String region,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        @Nullable RoundTempo roundTempo) {

    /** Quarterly where nothing else is said (季调度). */
    public RoundTempo tempo() {
        return roundTempo == null ? RoundTempo.QUARTERLY : roundTempo;
    }

    PlanHeader with(@Nullable RoundTempo other) {
        return new PlanHeader(
                title, documentNumber, issuer, issuedOn, publishedOn, region, periodStart, periodEnd, other);
    }
}
