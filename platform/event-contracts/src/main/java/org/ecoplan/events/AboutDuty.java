package org.ecoplan.events;

import java.util.UUID;

/** An event about one duty of a unit (任务职责): task, unit and role. */
public interface AboutDuty {
    UUID assignmentId();

    UUID planId();

    UUID taskId();

    /** Code of the city or county whose plan it is. */
    String organisation();

    String unitCode();

    /** The task's number in the plan; empty where the event does not say it. */
    default String ordinal() {
        return "";
    }

    /** The task's title; empty where the event does not say it. */
    default String title() {
        return "";
    }
}
