package org.ecoplan.task.problem.domain;

/** How severe a problem is. */
public enum Severity {
    GENERAL("一般"),
    MAJOR("较大"),
    SERIOUS("重大");

    private final String title;

    Severity(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** One level higher (反弹); the highest stays. */
    public Severity higher() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }
}
