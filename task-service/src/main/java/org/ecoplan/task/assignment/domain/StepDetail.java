package org.ecoplan.task.assignment.domain;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a step says beside its reason.
 *
 * @param evidence numbers or titles of the evidence (佐证材料)
 * @param evidenceFiles evidence files of the duty; none in steps of before this was kept
 * @param criteria the acceptance form
 * @param otherUnit who gets the duty
 * @param openPartsReason why the lead unit asks for acceptance although parts of others are open
 */
public record StepDetail(
        List<String> evidence,
        List<UUID> evidenceFiles,
        List<CriterionAnswer> criteria,
        @Nullable String otherUnit,
        @Nullable String openPartsReason) {

    public StepDetail {
        evidenceFiles = Objects.requireNonNullElse(evidenceFiles, List.of());
    }

    public static StepDetail none() {
        return new StepDetail(List.of(), List.of(), List.of(), null, null);
    }

    public static StepDetail toUnit(String otherUnit) {
        return new StepDetail(List.of(), List.of(), List.of(), otherUnit, null);
    }
}
