package org.ecoplan.plan.assessment.domain;

import java.util.List;

/**
 * A scheme that keeps all rules, with its formulas read once; made by {@link SchemePolicy}.
 *
 * @param formulas of the items, in their order
 * @param conditions of the vetoes, in their order
 */
public record ReadScheme(Scheme scheme, List<Formula> formulas, List<Formula> conditions) {

    public ReadScheme {
        formulas = List.copyOf(formulas);
        conditions = List.copyOf(conditions);
    }
}
