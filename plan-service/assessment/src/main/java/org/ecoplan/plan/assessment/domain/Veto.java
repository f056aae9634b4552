package org.ecoplan.plan.assessment.domain;

import java.util.List;

/**
 * 一票否决: where its condition holds, the grade is no better than {@code cap}; the score stays as it is.
 *
 * @param condition a formula that is true or false; see {@link Formula}
 * @param cap title of the best grade that is left
 * @param inputs the figures it needs; where one is missing the veto is open, and the assessment incomplete
 */
public record Veto(String code, String title, String condition, String cap, List<Input> inputs) {

    public Veto {
        inputs = List.copyOf(inputs);
    }
}
