package org.ecoplan.plan.assessment.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * One line of a scheme.
 *
 * @param code name of the item, unique in its scheme
 * @param group heading under which it is printed, such as 环境质量
 * @param title what is looked at
 * @param kind whether the formula gives points, points to take away, or points beyond the full ones
 * @param points the most that the item gives, takes or adds
 * @param floor the least that an item of the kind SCORE gives, usually 0
 * @param formula over the inputs and {@code points}; see {@link Formula}
 * @param inputs the figures it needs
 */
public record Item(
        String code,
        String group,
        String title,
        Kind kind,
        BigDecimal points,
        BigDecimal floor,
        String formula,
        List<Input> inputs) {

    /** 计分项, 扣分项, 加分项. */
    public enum Kind {
        SCORE,
        DEDUCTION,
        BONUS
    }

    public Item {
        inputs = List.copyOf(inputs);
    }

    /** The same item with other points. */
    Item worth(BigDecimal otherPoints) {
        return new Item(code, group, title, kind, otherPoints, floor, formula, inputs);
    }
}
