package org.ecoplan.plan.assessment.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one unit was given (得分表).
 *
 * @param lines in the order of the scheme
 * @param earned points of the scored lines
 * @param countedOf full points of the lines that apply to the unit
 * @param deducted points taken away
 * @param bonus points added, at most the cap of the scheme
 * @param total {@code earned × full points ÷ countedOf − deducted + bonus}, never below 0, rounded
 * @param gradeByScore 等次 by the total alone
 * @param vetoes codes of the vetoes that hold
 * @param openVetoes codes of the vetoes that cannot be decided
 * @param grade the final 等次
 * @param rank place within the group from 1; equal totals share it and the next place is left free
 * @param complete whether every line and veto is decided; an incomplete sheet is not published
 */
public record ScoreSheet(
        String unit,
        String name,
        String group,
        List<ScoreLine> lines,
        BigDecimal earned,
        BigDecimal countedOf,
        BigDecimal deducted,
        BigDecimal bonus,
        BigDecimal total,
        String gradeByScore,
        List<String> vetoes,
        List<String> openVetoes,
        String grade,
        int rank,
        boolean complete) {

    ScoreSheet ranked(int place) {
        return new ScoreSheet(
                unit,
                name,
                group,
                lines,
                earned,
                countedOf,
                deducted,
                bonus,
                total,
                gradeByScore,
                vetoes,
                openVetoes,
                grade,
                place,
                complete);
    }
}
