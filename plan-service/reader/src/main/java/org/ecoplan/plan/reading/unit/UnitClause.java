package org.ecoplan.plan.reading.unit;

import java.util.List;
import org.ecoplan.plan.reading.model.UnitRole;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * 责任分工句: a stretch of the text that says who does what.
 *
 * @param place    the clause with its brackets or label
 * @param deadline 完成时限 printed beside the units, null where there is none
 */
public record UnitClause(
        Stretch place, List<Body> bodies, @Nullable Stretch deadline) {

    /** Whether it tells a body of its own place, not only a deadline or bodies for all that follows. */
    public boolean tellsUnits() {
        return bodies.stream().anyMatch(body -> !body.carriedDown());
    }

    /** Whether the bodies make up a good part of the words. */
    boolean fills(String words) {
        int covered = bodies.stream().mapToInt(body -> body.name().length() + 1).sum();
        return covered * 3 >= words.length();
    }

    public UnitClause {
        bodies = List.copyOf(bodies);
    }

    /**
     * 单位 in a role.
     *
     * @param carriedDown 以下均需…: holds for all tasks that follow, not only for this one
     */
    public record Body(Stretch name, UnitRole role, String rule, boolean carriedDown) {}
}
