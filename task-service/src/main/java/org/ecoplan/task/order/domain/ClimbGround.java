package org.ecoplan.task.order.domain;

/** On what an order goes up a level (default ladder, level 3). */
public enum ClimbGround {
    /** its last day to answer is over */
    NOT_CLOSED_IN_TIME("届满仍未办结"),
    /** it is the second one to its unit within the year, and the unit has signed for it */
    SECOND_OF_THE_YEAR("该单位年内第二份督办单");

    private final String title;

    ClimbGround(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
