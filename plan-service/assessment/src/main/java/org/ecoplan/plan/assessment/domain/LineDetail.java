package org.ecoplan.plan.assessment.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a score sheet with what it rests on, as it is shown to the unit (得分明细).
 *
 * @param item the item as the scheme has it
 * @param lost points that the line cost (失分): those not given, or those taken away; 0 where it does not apply
 * @param grounds the figures of the unit that the item asks for, missing ones too
 */
public record LineDetail(Item item, ScoreLine line, BigDecimal lost, List<Ground> grounds) {

    /**
     * A figure that a line rests on.
     *
     * @param value absent where the unit has no such figure
     * @param source where it was taken from, empty where it is missing
     */
    public record Ground(Input input, @Nullable BigDecimal value, String source) {}

    public LineDetail {
        grounds = List.copyOf(grounds);
    }

    /** The lines of a sheet, in the order of the scheme. */
    public static List<LineDetail> of(Scheme scheme, Candidate candidate, ScoreSheet sheet) {
        List<LineDetail> details = new ArrayList<>();
        for (int index = 0; index < scheme.items().size(); index++) {
            Item item = scheme.items().get(index);
            ScoreLine line = sheet.lines().get(index);
            details.add(new LineDetail(
                    item,
                    line,
                    lost(item, line),
                    item.inputs().stream()
                            .map(input -> ground(input, candidate.facts().get(input.code())))
                            .toList()));
        }
        return details;
    }

    public boolean costsPoints() {
        return lost.signum() > 0;
    }

    private static Ground ground(Input input, @Nullable Fact fact) {
        return fact == null ? new Ground(input, null, "") : new Ground(input, fact.value(), fact.source());
    }

    private static BigDecimal lost(Item item, ScoreLine line) {
        return switch (item.kind()) {
            case SCORE ->
                line.state() == ScoreLine.State.LEFT_OUT
                        ? BigDecimal.ZERO
                        : item.points().subtract(line.result());
            case DEDUCTION -> line.result();
            case BONUS -> BigDecimal.ZERO;
        };
    }
}
