package org.ecoplan.task.ladder.domain;

/** What became of a wish to remind a unit by hand (催办). */
public enum ReminderVerdict {
    REMINDED("已催办"),
    /** at most once a day by hand */
    REMINDED_TODAY("今天已催办过"),
    /** met, lapsed, or ended with its plan */
    SETTLED("已完成或已结束,不再催办"),
    /** its warning was acknowledged, so nobody presses for it until a day */
    ACKNOWLEDGED("预警已确认,暂停催办"),
    /** its clock stands still */
    SUSPENDED("已中止计时,暂不催办"),
    /** a duty without a dated point that is still to be met */
    NOTHING_DUE("该职责任务没有待完成的时限事项"),
    UNIT_DISSOLVED("责任单位已撤销"),
    UNKNOWN("不存在");

    private final String title;

    ReminderVerdict(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
