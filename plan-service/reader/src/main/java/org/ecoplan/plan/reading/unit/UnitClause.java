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
        Stretch time = deadline;
        return covered * 3 + (time == null ? 0 : time.length()) >= words.length();
    }

    /** Whether a role was given by a word, not only by the place of bare names. */
    boolean tellsRoles() {
        return bodies.stream().anyMatch(body -> !body.rule().equals("units.bare"));
    }

    public UnitClause {
        bodies = List.copyOf(bodies);
    }

    /**
     * 单位 in a role.
     *
     * @param head        what the name shares with the one before it (清溪县委、县政府), null where it is whole
     * @param carriedDown 以下均需…: holds for all tasks that follow, not only for this one
     */
    public record Body(Stretch name, @Nullable Stretch head, UnitRole role, String rule, boolean carriedDown) {

        /** The whole name. */
        public String written(String text) {
            Stretch shared = head;
            return shared == null ? name.of(text) : shared.of(text) + name.of(text);
        }

        Body as(UnitRole other) {
            return new Body(name, head, other, rule, carriedDown);
        }
    }
}
