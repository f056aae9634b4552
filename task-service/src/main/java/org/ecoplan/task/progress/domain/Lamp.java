package org.ecoplan.task.progress.domain;

/** The lamp of a duty (亮灯): green done or on schedule, blue due soon, yellow behind, red overdue or far behind. */
public enum Lamp {
    GREEN("绿"),
    BLUE("蓝"),
    YELLOW("黄"),
    RED("红");

    private final String title;

    Lamp(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
