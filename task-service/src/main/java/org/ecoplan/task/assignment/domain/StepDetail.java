package org.ecoplan.task.assignment.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step says beside its reason.
 *
 * @param evidence numbers or titles of the evidence (佐证材料)
 * @param criteria the acceptance form
 * @param otherUnit who gets the duty
 * @param openPartsReason why the lead unit asks for acceptance although parts of others are open
 */
public record StepDetail(
        List<String> evidence,
        List<CriterionAnswer> criteria,
        @Nullable String otherUnit,
        @Nullable String openPartsReason) {

    public static StepDetail none() {
        return new StepDetail(List.of(), List.of(), null, null);
    }

    public static StepDetail toUnit(String otherUnit) {
        return new StepDetail(List.of(), List.of(), otherUnit, null);
    }
}
