package org.ecoplan.plan.assessment.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one unit stands in a second computation against a first one: another version of the scheme, or corrected facts.
 *
 * @param complete whether the second has every figure that it needs; without them its total says little
 */
public record Move(
        String unit,
        String name,
        BigDecimal totalBefore,
        BigDecimal totalAfter,
        String gradeBefore,
        String gradeAfter,
        int rankBefore,
        int rankAfter,
        boolean complete) {

    /** Units of both whose total, grade or place differs, in the order of the first. */
    public static List<Move> between(List<ScoreSheet> before, List<ScoreSheet> after) {
        Map<String, ScoreSheet> later = after.stream().collect(Collectors.toMap(ScoreSheet::unit, Function.identity()));
        return before.stream()
                .flatMap(sheet -> Stream.ofNullable(later.get(sheet.unit())).map(now -> between(sheet, now)))
                .filter(Move::moved)
                .toList();
    }

    private static Move between(ScoreSheet before, ScoreSheet after) {
        return new Move(
                before.unit(),
                before.name(),
                before.total(),
                after.total(),
                before.grade(),
                after.grade(),
                before.rank(),
                after.rank(),
                after.complete());
    }

    private boolean moved() {
        return totalBefore.compareTo(totalAfter) != 0 || !gradeBefore.equals(gradeAfter) || rankBefore != rankAfter;
    }
}
