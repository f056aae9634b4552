package org.ecoplan.task.progress.domain;

import java.util.Optional;

/** Whether a target can be held against an even course (序时进度): some are kept or broken, others are not measured. */
public final class TargetWeight {
    private TargetWeight() {}

    /**
     * Why not.
     *
     * @param comparator as on the wire
     * @param hasValue whether it has a figure
     * @param continuous has to hold at every observation
     */
    public static Optional<String> noCourse(String comparator, boolean hasValue, boolean continuous) {
        return switch (comparator) {
            case "ZERO" -> Optional.of("“不发生”类目标");
            case "RANK_LE" -> Optional.of("排名类目标");
            case "QUALITATIVE" -> Optional.of("定性目标,由人工认定");
            case "SUPERIOR" -> hasValue ? Optional.empty() : Optional.of("上级尚未下达目标值");
            default -> continuous ? Optional.of("须始终保持的目标") : Optional.empty();
        };
    }
}
