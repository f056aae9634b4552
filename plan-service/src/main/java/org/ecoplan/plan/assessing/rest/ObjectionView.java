package org.ecoplan.plan.assessing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.ecoplan.plan.assessing.domain.Objection;
import org.jspecify.annotations.Nullable;

/**
 * 申诉.
 *
 * @param upheld whether it was found right; absent until answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObjectionView(
        int number,
        String unit,
        String item,
        String claim,
        String raisedBy,
        Instant raisedAt,
        @Nullable Boolean upheld,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    static ObjectionView of(Objection objection) {
        return new ObjectionView(
                objection.number(),
                objection.unit(),
                objection.item(),
                objection.claim(),
                objection.raised().name(),
                objection.raised().at(),
                objection.upheld(),
                objection.answer(),
                objection.answered() == null ? null : objection.answered().name(),
                objection.answered() == null ? null : objection.answered().at());
    }
}
