package org.ecoplan.task.assignment.domain;

import java.util.List;

/** The steps of a duty so far, oldest first. */
public record DutyHistory(List<PastStep> steps) {

    public int next() {
        return steps.size() + 1;
    }

    /** Whether the account took a step for the unit whose duty it is. */
    public boolean showsForTheUnit(String account) {
        return steps.stream()
                .anyMatch(past ->
                        past.step().party() == DutyStep.Party.UNIT && past.by().equals(account));
    }

    /** Whether the office has decided once that the duty stays. */
    boolean showsThatItStays() {
        return steps.stream().anyMatch(past -> past.step() == DutyStep.INSIST);
    }
}
