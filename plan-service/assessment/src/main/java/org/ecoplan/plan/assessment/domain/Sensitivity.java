package org.ecoplan.plan.assessment.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * 敏感性: what one point more of a weight would change. The formulas are computed with the greater points of the item, and
 * the totals are brought back to the full points of the scheme.
 *
 * @param item code of an item of the kind SCORE
 * @param moves whose total, grade or place would be another
 */
public record Sensitivity(String item, List<Move> moves) {

    /** One for each item of the kind SCORE, in the order of the scheme. */
    public static List<Sensitivity> of(ReadScheme scheme, List<Candidate> candidates) {
        BigDecimal full = scheme.scheme().fullPoints();
        List<ScoreSheet> now = Assessing.assess(scheme, candidates);
        return scheme.scheme().items().stream()
                .filter(item -> item.kind() == Item.Kind.SCORE)
                .map(item -> new Sensitivity(
                        item.code(), Move.between(now, Assessing.assess(heavier(scheme, item), candidates, full))))
                .toList();
    }

    private static ReadScheme heavier(ReadScheme read, Item heavier) {
        List<Item> items = read.scheme().items().stream()
                .map(item -> item.equals(heavier) ? item.worth(item.points().add(BigDecimal.ONE)) : item)
                .toList();
        return new ReadScheme(read.scheme().with(items), read.formulas(), read.conditions());
    }
}
