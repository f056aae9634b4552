package org.ecoplan.plan.picture.domain;

/** What the picture of a plan tells of. */
public enum Kind {
    /** a unit's part in a task (职责) */
    DUTY,
    /** a dated point of a duty (时限事项) */
    OBLIGATION,
    /** a report that a round asks for (进展报告) */
    REPORT,
    /** a limit or target that a series broke (超标、未达标) */
    BREACH,
    /** a supervision order to a unit (督办单) */
    ORDER
}
