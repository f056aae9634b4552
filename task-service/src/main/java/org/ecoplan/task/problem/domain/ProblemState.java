package org.ecoplan.task.problem.domain;

/** How far a problem has come. */
public enum ProblemState {
    /** opened by a breach; nobody has looked at it */
    DRAFT("草稿,待核查"),
    DISCOVERED("待核查"),
    VERIFIED("待交办"),
    ASSIGNED("已交办,待整改"),
    RECTIFYING("整改中"),
    ANSWERED("已反馈,待验收"),
    ACCEPTED("验收通过,待公示"),
    PUBLISHED("公示中"),
    CLOSED("已销号"),
    /** not so, or a false alarm */
    DISMISSED("不予立案");

    private final String title;

    ProblemState(String title) {
        this.title = title;
    }

    /** Whether files are taken that show it after, or before, it was put right. */
    public boolean takesEvidence(boolean after) {
        return this == RECTIFYING || !after && (this == DISCOVERED || this == VERIFIED || this == ASSIGNED);
    }

    /** For people. */
    public String title() {
        return title;
    }
}
