package org.ecoplan.task.round.domain;

import java.util.Optional;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.round.domain.ExpectationDecision.Effect;

/**
 * How a duty stands to a round.
 *
 * @param ofThePlan whether it is one of the round's plan
 * @param live whether anything of it is due
 */
public record DutyInRound(AssignmentId id, String unitCode, boolean ofThePlan, boolean live, Standing standing) {

    /** What the round has of the duty. */
    public enum Standing {
        /** it never asked for a report */
        NOT_ASKED,
        /** it waits for the report */
        MISSING,
        /** the report was handed in, whatever was said of it */
        HANDED_IN,
        /** it asked and expects it no more */
        RELEASED
    }

    /**
     * Why somebody may not decide so about the duty.
     *
     * @param unit code of the deciding person's unit: nobody decides about the own unit's reports
     * @param pointer place of the duty in the request
     */
    public Optional<Refusal> refusal(Effect effect, String unit, String pointer) {
        if (unitCode.equals(unit)) {
            return Optional.of(Refusal.notAllowed("OWN_REPORT", "不得决定本单位的应报范围"));
        }
        return effect == Effect.ADDED ? refusesAdding(pointer) : refusesRelease(pointer);
    }

    private Optional<Refusal> refusesAdding(String pointer) {
        if (!ofThePlan) {
            return invalid("NOT_OF_THE_PLAN", "该职责任务不属于本轮调度的方案", pointer);
        }
        return switch (standing) {
            case MISSING, HANDED_IN -> invalid("ALREADY_EXPECTED", "该职责任务已在本轮应报范围内", pointer);
            case RELEASED -> invalid("RELEASED_BEFORE", "该职责任务已决定本轮不再报送,可随时报送", pointer);
            case NOT_ASKED -> live ? Optional.empty() : invalid("DUTY_ENDED", "该职责任务已结束,不再接收报送", pointer);
        };
    }

    private Optional<Refusal> refusesRelease(String pointer) {
        return switch (standing) {
            case MISSING -> Optional.empty();
            case HANDED_IN -> invalid("HANDED_IN", "该职责任务的报送已经提交,不能免报", pointer);
            case NOT_ASKED, RELEASED -> invalid("NOT_EXPECTED", "该职责任务不在本轮应报范围内", pointer);
        };
    }

    private static Optional<Refusal> invalid(String code, String title, String pointer) {
        return Optional.of(Refusal.invalid(code, title, pointer));
    }
}
