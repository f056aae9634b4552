package org.ecoplan.plan.picture.domain;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What becomes of a thing, step by step. Its state on a day is the latest step up to the end of that day; of steps at the
 * same instant the one that stands further down here counts.
 */
public enum Step {
    /** before anything was told of the duty */
    ASSIGNED(Kind.DUTY),
    SIGN_OFF_MISSED(Kind.DUTY),
    ACKNOWLEDGED(Kind.DUTY),
    STARTED(Kind.DUTY),
    SENT_BACK(Kind.DUTY),
    /** the office decided that it stays with the unit (维持), which had signed for it before */
    INSISTED(Kind.DUTY),
    /** the office decided that it stays with the unit (维持), which has new days to sign for it */
    INSISTED_UNSIGNED(Kind.DUTY),
    SUBMITTED_FOR_ACCEPTANCE(Kind.DUTY),
    /** it did not pass the acceptance (验收退回) */
    RETURNED(Kind.DUTY),
    CLOSED_OUT(Kind.DUTY),
    /** another unit has it (改派): nothing of it is counted for this unit */
    REASSIGNED(Kind.DUTY),
    /** it ended by decision (免除) or by a revision of the plan (方案修订): nothing of it is counted */
    RELEASED(Kind.DUTY),

    DUE_SOON(Kind.OBLIGATION),
    OVERDUE(Kind.OBLIGATION),
    /** the unit says that it is reached */
    CLAIMED(Kind.OBLIGATION),
    /** that it is reached was taken back, or it has another deadline: open, or overdue once that is past */
    REOPENED(Kind.OBLIGATION),
    /** reached, by the acceptance of another party */
    MET(Kind.OBLIGATION),

    /** before anything came of the report */
    REQUESTED(Kind.REPORT),
    WITHDRAWN(Kind.REPORT),
    SUBMITTED(Kind.REPORT),
    REPORT_RETURNED(Kind.REPORT),
    REPORT_ACCEPTED(Kind.REPORT),
    /** the office decided that its round does not expect it any more (免报): it is none of those that are counted */
    REPORT_RELEASED(Kind.REPORT),
    /** no round asked for it: it is none of those that are expected */
    UNASKED(Kind.REPORT),

    OPENED(Kind.BREACH),
    RECOVERED(Kind.BREACH),
    /** it never was one, by late or corrected readings: true of every day */
    BREACH_WITHDRAWN(Kind.BREACH),

    ORDER_ISSUED(Kind.ORDER),
    ORDER_RECEIVED(Kind.ORDER),
    ORDER_ANSWERED(Kind.ORDER),
    /** its answer did not do: another is due */
    ORDER_RETURNED(Kind.ORDER),
    ORDER_CLOSED(Kind.ORDER),
    /** taken up a level of the ladder (升级) */
    ORDER_CLIMBED(Kind.ORDER),
    /** it ought not to have been: nothing of it is counted */
    ORDER_REVOKED(Kind.ORDER);

    private final Kind kind;

    Step(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Which of two steps at one instant counts: the greater. */
    public int place() {
        return ordinal();
    }

    /** Whether it holds whatever else was told, and of every day. */
    public boolean isFinal() {
        return this == BREACH_WITHDRAWN || this == UNASKED;
    }

    /** Whether the duty, and what hangs on it, is not the unit's any more. */
    public boolean takesAway() {
        return this == REASSIGNED || this == RELEASED;
    }

    /** Those in which a thing with a due date waits for its unit, and grows later with each day. */
    public static Stream<Step> stillAwaited() {
        return Stream.of(
                OVERDUE, REOPENED, DUE_SOON, REQUESTED, WITHDRAWN, ORDER_ISSUED, ORDER_RECEIVED, ORDER_RETURNED);
    }

    /** Those that take a duty away, by name. */
    public static Stream<Step> takingAway() {
        return Arrays.stream(values()).filter(Step::takesAway);
    }
}
