package org.ecoplan.task.assignment.application;

import org.ecoplan.task.assignment.domain.DutyStep;

/**
 * Something that is done about a duty, with who may do it.
 *
 * @param name as the audit trail has it
 * @param title for people, after 可以
 */
public record DutyAct(String name, String title, DutyStep.Party party) {

    /** Of the people of the unit whose duty it is. */
    public static DutyAct ofTheUnit(String name, String title) {
        return new DutyAct(name, title, DutyStep.Party.UNIT);
    }

    /** Of the coordinating office, where it is another unit than the one whose duty it is. */
    public static DutyAct ofAnotherParty(String name, String title) {
        return new DutyAct(name, title, DutyStep.Party.OTHER);
    }

    /** Of the people of the unit, or of the coordinating office where it is another unit. */
    public static DutyAct ofEither(String name, String title) {
        return new DutyAct(name, title, DutyStep.Party.EITHER);
    }

    static DutyAct of(DutyStep step) {
        return new DutyAct(step.name(), step.title(), step.party());
    }
}
