package org.ecoplan.indicator.target.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.ecoplan.events.TargetBehindSchedule;
import org.ecoplan.events.TargetEvaluated;
import org.ecoplan.indicator.target.application.EvaluatingTargets.Standing;
import org.ecoplan.indicator.target.application.Targets.Known;
import org.ecoplan.indicator.target.domain.Evaluation;
import org.ecoplan.indicator.target.domain.Figure;
import org.ecoplan.indicator.target.domain.PlannedTarget;
import org.ecoplan.indicator.target.domain.TargetState;
import org.jspecify.annotations.Nullable;

/** What others hear of a target, under its id. */
record TargetEvents(String organisation, Standing standing, LocalDate today, int revision) {

    /** @param former absent for the first evaluation */
    Stream<Record> of(@Nullable TargetState former) {
        Evaluation evaluation = standing.evaluation();
        Figure actual = evaluation.actual();
        BigDecimal expected = evaluation.expected();
        LocalDate by = by();
        boolean fell = evaluation.state() == TargetState.BEHIND && former != TargetState.BEHIND;
        return fell && actual != null && expected != null && by != null
                ? Stream.of(evaluated(former), behind(by, actual, expected))
                : Stream.of(evaluated(former));
    }

    private TargetEvaluated evaluated(@Nullable TargetState former) {
        Known known = standing.known();
        PlannedTarget target = known.effective();
        Evaluation evaluation = standing.evaluation();
        Figure actual = evaluation.actual();
        TargetState together = standing.together();
        return new TargetEvaluated(
                target.id(),
                known.planId(),
                known.taskId(),
                organisation,
                target.indicator(),
                target.unit(),
                target.territory(),
                target.comparator().name(),
                target.value(),
                by(),
                target.strength(),
                evaluation.state().name(),
                former == null ? null : former.name(),
                together == null ? null : together.name(),
                actual == null ? null : actual.value(),
                actual == null ? null : actual.period(),
                evaluation.expected(),
                evaluation.completion(),
                evaluation.missing(),
                evaluation.words(),
                known.unitCodes(),
                today,
                revision);
    }

    private TargetBehindSchedule behind(LocalDate by, Figure actual, BigDecimal expected) {
        Known known = standing.known();
        PlannedTarget target = known.effective();
        return new TargetBehindSchedule(
                target.id(),
                known.planId(),
                known.taskId(),
                organisation,
                target.indicator(),
                target.unit(),
                target.territory(),
                by,
                actual.value(),
                actual.period(),
                expected,
                standing.evaluation().words(),
                known.unitCodes(),
                today,
                revision);
    }

    private @Nullable LocalDate by() {
        LocalDate by = standing.known().effective().by();
        return by == null ? standing.known().planEnd() : by;
    }
}
