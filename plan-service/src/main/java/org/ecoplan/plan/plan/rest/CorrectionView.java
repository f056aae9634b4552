package org.ecoplan.plan.plan.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoplan.plan.plan.application.ShowingPlan.PlanWithText;
import org.ecoplan.plan.plan.domain.Decision;
import org.ecoplan.plan.plan.domain.Item;
import org.ecoplan.plan.plan.domain.PlanTask;
import org.ecoplan.plan.plan.domain.PlanTree.PlacedItem;
import org.ecoplan.plan.plan.domain.Provenance;
import org.ecoplan.plan.plan.domain.ReviewState;
import org.jspecify.annotations.Nullable;

/**
 * An item that is not as it was read (更正): what was read, what a person made of it, and the clause, so that it can
 * become a test case of the reader.
 *
 * @param clause the words of the source at the item's span
 * @param imported what was read; absent for an added item
 * @param corrected what stands now; absent for a rejected item
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CorrectionView(
        PlacedItem.Kind kind,
        @Nullable UUID taskId,
        @Nullable String ordinal,
        @JsonUnwrapped ItemView item,
        @Nullable String clause,
        @Nullable Object imported,
        @Nullable Object corrected,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** All corrections of a plan. */
    public record Corrections(UUID planId, String sourceName, String sourceFormat, List<CorrectionView> items) {
        static Corrections of(PlanWithText plan) {
            return new Corrections(
                    plan.plan().id().value(),
                    plan.plan().source().name(),
                    plan.plan().source().format(),
                    plan.plan().tree().items().stream()
                            .filter(placed -> placed.item().differsFromImport())
                            .map(placed -> CorrectionView.of(placed, plan.text()))
                            .toList());
        }
    }

    private static CorrectionView of(PlacedItem placed, String text) {
        Item<?> item = placed.item();
        PlanTask task = placed.task();
        Provenance place = item.provenance();
        Decision decision = item.decision();
        return new CorrectionView(
                placed.kind(),
                task == null ? null : task.id().value(),
                task == null ? null : task.ordinal(),
                ItemView.of(item),
                place == null ? null : text.substring(place.start(), Math.min(place.end(), text.length())),
                item.imported(),
                item.state() == ReviewState.REJECTED ? null : item.current(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.at());
    }
}
