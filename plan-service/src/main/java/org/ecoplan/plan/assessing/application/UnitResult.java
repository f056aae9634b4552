package org.ecoplan.plan.assessing.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.plan.assessment.domain.Candidate;
import org.ecoplan.plan.assessment.domain.LineDetail;
import org.ecoplan.plan.assessment.domain.ScoreSheet;

/** What one unit was given, line by line with the facts. */
public record UnitResult(ScoreSheet sheet, List<LineDetail> lines) {
    private static final Comparator<ScoreSheet> AS_PRINTED = Comparator.comparing(ScoreSheet::group)
            .thenComparingInt(ScoreSheet::rank)
            .thenComparing(ScoreSheet::unit);

    /** Those that the caller sees: group by group, the best first. */
    public static List<UnitResult> of(ShownAssessment shown) {
        Map<String, Candidate> candidates =
                shown.content().candidates().stream().collect(Collectors.toMap(Candidate::unit, Function.identity()));
        return shown.sheets().stream()
                .sorted(AS_PRINTED)
                .map(sheet -> new UnitResult(
                        sheet,
                        LineDetail.of(
                                shown.content().scheme(), Objects.requireNonNull(candidates.get(sheet.unit())), sheet)))
                .toList();
    }
}
