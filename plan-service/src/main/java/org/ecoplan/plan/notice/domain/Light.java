package org.ecoplan.plan.notice.domain;

import java.util.stream.Stream;

/**
 * The lamp of a task in a notice (任务亮灯), by what stands open of it. The lamp of a duty (GET /duties/{id}/progress) is
 * another one: it compares progress with the time that has passed (序时进度).
 */
public enum Light {
    /** all duties are closed out */
    DONE("已办结"),
    GREEN("绿灯"),
    /** 办理滞后: a report is missing or was returned, a duty is not signed for in time or was sent back */
    YELLOW("黄灯"),
    /** a dated point is overdue, or a limit is broken and has not recovered */
    RED("红灯"),
    /** nothing was told of it */
    UNKNOWN("无数据");

    private final String label;

    Light(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Light of(Counts counts) {
        if (any(counts, Measure.OBLIGATIONS_OVERDUE, Measure.BREACHES_OPEN)) {
            return RED;
        }
        long duties = counts.of(Measure.DUTIES);
        if (duties == 0) {
            return UNKNOWN;
        }
        if (counts.of(Measure.DUTIES_CLOSED_OUT) == duties) {
            return DONE;
        }
        return any(
                        counts,
                        Measure.REPORTS_MISSING,
                        Measure.REPORTS_RETURNED,
                        Measure.DUTIES_SIGN_OFF_MISSED,
                        Measure.DUTIES_SENT_BACK)
                ? YELLOW
                : GREEN;
    }

    private static boolean any(Counts counts, Measure... which) {
        return Stream.of(which).anyMatch(figure -> counts.of(figure) > 0);
    }
}
