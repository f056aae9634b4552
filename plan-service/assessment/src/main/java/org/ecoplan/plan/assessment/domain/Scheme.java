package org.ecoplan.plan.assessment.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * A scoring scheme (考核办法) in one of its versions: items with points and formulas, vetoes, grades. A changed scheme is
 * a new version; an assessment names the one it was made with.
 *
 * @param code identifies the scheme, such as {@code county}
 * @param version counted from 1
 * @param title its name as printed
 * @param source the document that set it
 * @param decimals places that a line and a total are rounded to, half to even (GB/T 8170)
 * @param bonusCap the most that all bonus items add
 * @param items at least one of the kind SCORE
 * @param vetoes 一票否决: each limits the grade, none changes the score
 * @param grades the best first; the lower limit belongs to the grade, the upper does not
 */
public record Scheme(
        String code,
        int version,
        String title,
        String source,
        int decimals,
        BigDecimal bonusCap,
        List<Item> items,
        List<Veto> vetoes,
        List<Grade> grades) {

    public Scheme {
        items = List.copyOf(items);
        vetoes = List.copyOf(vetoes);
        grades = List.copyOf(grades);
    }

    /** Sum of the points of all items that are scored: 100 in a scheme of the usual kind (百分制). */
    public BigDecimal fullPoints() {
        return items.stream()
                .filter(item -> item.kind() == Item.Kind.SCORE)
                .map(Item::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The grade that a score reaches; the last one where it reaches none. */
    public Grade gradeOf(BigDecimal score) {
        return grades.stream()
                .filter(grade -> score.compareTo(grade.from()) >= 0)
                .findFirst()
                .orElse(grades.get(grades.size() - 1));
    }

    /** The same scheme with other items. */
    Scheme with(List<Item> otherItems) {
        return new Scheme(code, version, title, source, decimals, bonusCap, otherItems, vetoes, grades);
    }
}
