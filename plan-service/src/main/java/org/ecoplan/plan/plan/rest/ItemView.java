package org.ecoplan.plan.plan.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.ecoplan.plan.plan.domain.Item;
import org.ecoplan.plan.plan.domain.Provenance;
import org.ecoplan.plan.plan.domain.ReviewState;
import org.jspecify.annotations.Nullable;

/**
 * What every item of the tree says of itself: whether it was reviewed, and where and by which rule it was read.
 *
 * @param span place in the source text, absent for an added item
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemView(
        UUID itemId,
        ReviewState reviewState,
        @Nullable SpanView span,
        @Nullable String rule,
        @Nullable Double confidence) {

    /** UTF-16 offsets into the source text, end exclusive. */
    public record SpanView(int start, int end) {
        static SpanView of(Provenance place) {
            return new SpanView(place.start(), place.end());
        }
    }

    static ItemView of(Item<?> item) {
        Provenance place = item.provenance();
        return place == null
                ? new ItemView(item.id().value(), item.state(), null, null, null)
                : new ItemView(item.id().value(), item.state(), SpanView.of(place), place.rule(), place.confidence());
    }
}
