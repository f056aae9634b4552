package org.ecoplan.task.ladder.domain;

/** How much a rung presses (督办级别), as the usual ladder of the field has it. */
public enum Level {
    REMINDER("提醒"),
    WARNING("预警"),
    ORDER("督办"),
    TALK("约谈"),
    CIRCULAR("通报"),
    REFERRAL("移交问责");

    private final String title;

    Level(String title) {
        this.title = title;
    }

    /** 0 to 5. */
    public int number() {
        return ordinal();
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** Whether it rests on a deadline that is over. */
    boolean isBehindDeadlines() {
        return compareTo(ORDER) >= 0;
    }
}
