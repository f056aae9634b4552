package org.ecoplan.task.problem.domain;

/** From where a problem comes (问题来源). */
public enum Origin {
    INSPECTION("检查发现"),
    /** of the public */
    CLUE("群众线索"),
    /** a limit or level that was broken; opened by the breach itself, never by hand */
    BREACH("指标超标"),
    /** a duty that is overdue */
    OVERDUE("任务逾期"),
    /** on the list of a superior inspectorate (上级督察、交办) */
    SUPERIOR("上级交办");

    private final String title;

    Origin(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
