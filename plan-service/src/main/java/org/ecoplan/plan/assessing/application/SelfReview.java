package org.ecoplan.plan.assessing.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.plan.assessing.domain.SelfAssessment;
import org.ecoplan.plan.assessment.domain.LineDetail;
import org.jspecify.annotations.Nullable;

/**
 * How a unit's own view stands beside what was computed, line by line.
 *
 * @param handedIn whether the unit said anything at all
 * @param lines in the order of the scheme
 * @param beside codes of items that it spoke of and that this scheme has not
 */
public record SelfReview(String unit, String name, boolean handedIn, List<ReviewedLine> lines, List<String> beside) {

    /**
     * One line.
     *
     * @param said whether the unit spoke of it
     * @param claimed its points, absent where it said nothing
     * @param computed points given, taken away or added
     * @param difference claimed less computed, absent where it said nothing
     */
    public record ReviewedLine(
            String item,
            String title,
            BigDecimal points,
            boolean said,
            @Nullable BigDecimal claimed,
            BigDecimal computed,
            @Nullable BigDecimal difference,
            String text,
            List<String> evidence) {}

    static SelfReview of(UnitResult result, @Nullable SelfAssessment own) {
        Map<String, SelfAssessment.SaidLine> said = own == null
                ? Map.of()
                : own.lines().stream().collect(Collectors.toMap(SelfAssessment.SaidLine::item, Function.identity()));
        List<String> items =
                result.lines().stream().map(line -> line.item().code()).toList();
        return new SelfReview(
                result.sheet().unit(),
                result.sheet().name(),
                own != null,
                result.lines().stream()
                        .map(line -> line(line, said.get(line.item().code())))
                        .toList(),
                said.keySet().stream()
                        .filter(item -> !items.contains(item))
                        .sorted()
                        .toList());
    }

    private static ReviewedLine line(LineDetail computed, SelfAssessment.@Nullable SaidLine own) {
        BigDecimal result = computed.line().result();
        return new ReviewedLine(
                computed.item().code(),
                computed.item().title(),
                computed.item().points(),
                own != null,
                own == null ? null : own.points(),
                result,
                own == null ? null : own.points().subtract(result),
                own == null ? "" : own.text(),
                own == null ? List.of() : own.evidence());
    }
}
