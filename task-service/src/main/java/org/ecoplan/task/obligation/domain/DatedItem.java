package org.ecoplan.task.obligation.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date that a task sets for some of its units, in the document's words.
 *
 * @param alternative the same for dates of which one is enough (或), absent for one that stands alone
 */
public record DatedItem(
        ObligationSource source,
        String what,
        DueDate due,
        Strength strength,
        Owners owners,
        @Nullable String alternative) {
    private static final String OR = ",或:";

    /** A binding date of all units that stands alone. */
    public static DatedItem of(ObligationSource source, String what, LocalDate by) {
        return new DatedItem(source, what, DueDate.on(by), Strength.BINDING, Owners.all(), null);
    }

    /** Whether it is a time of a repeated duty that was over before anybody could be told of it. */
    boolean isOverBefore(LocalDate today) {
        return source.kind() == ObligationKind.RECURRING
                && due.deadline().lastDay().isBefore(today);
    }

    /** The one obligation of two ways to reach something: in the words of both, due with the later. */
    DatedItem or(DatedItem other) {
        return new DatedItem(
                source,
                what.contains(other.what) ? what : what + OR + other.what,
                due.orLater(other.due),
                strength == other.strength ? strength : Strength.BINDING,
                owners,
                alternative);
    }
}
