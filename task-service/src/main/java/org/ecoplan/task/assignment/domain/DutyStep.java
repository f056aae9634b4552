package org.ecoplan.task.assignment.domain;

import static org.ecoplan.task.assignment.domain.AssignmentState.ACKNOWLEDGED;
import static org.ecoplan.task.assignment.domain.AssignmentState.ASSIGNED;
import static org.ecoplan.task.assignment.domain.AssignmentState.IN_PROGRESS;
import static org.ecoplan.task.assignment.domain.AssignmentState.SUBMITTED_FOR_ACCEPTANCE;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A step in the life of a duty: who takes it, and from where. */
public enum DutyStep {
    ACKNOWLEDGE("签收", Party.UNIT, ASSIGNED),
    START("开始办理", Party.UNIT, ACKNOWLEDGED),
    SEND_BACK("退回", Party.UNIT, ASSIGNED, ACKNOWLEDGED),
    /** the office keeps the duty with the unit */
    INSIST("维持", Party.OTHER, AssignmentState.SENT_BACK),
    /** the office gives it to another unit */
    REASSIGN("改派", Party.OTHER, AssignmentState.SENT_BACK),
    /** the office confirms that it ends */
    RELEASE("免除", Party.OTHER, AssignmentState.SENT_BACK),
    SUBMIT("提请验收", Party.UNIT, ACKNOWLEDGED, IN_PROGRESS, AssignmentState.RETURNED),
    RETURN("验收退回", Party.OTHER, SUBMITTED_FOR_ACCEPTANCE),
    CLOSE_OUT("验收销号", Party.OTHER, SUBMITTED_FOR_ACCEPTANCE);

    /** Who takes a step. */
    public enum Party {
        /** the unit whose duty it is */
        UNIT,
        /** the coordinating office, where it is another unit than the one whose duty it is */
        OTHER,
        /** the one or the other; no step of the life, but what may be asked for or recorded */
        EITHER
    }

    private final String title;
    private final Party party;
    private final Set<AssignmentState> from;

    DutyStep(String title, Party party, AssignmentState... from) {
        this.title = title;
        this.party = party;
        this.from = Set.of(from);
    }

    /** For people. */
    public String title() {
        return title;
    }

    public Party party() {
        return party;
    }

    /** The steps that a state admits, for people. */
    static String possibleIn(AssignmentState state) {
        return Arrays.stream(values())
                .filter(step -> step.isPossibleIn(state))
                .map(DutyStep::title)
                .collect(Collectors.joining("、"));
    }

    boolean isPossibleIn(AssignmentState state) {
        return from.contains(state);
    }
}
