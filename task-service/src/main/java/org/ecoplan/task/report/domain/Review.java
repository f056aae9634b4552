package org.ecoplan.task.report.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decided about one submission of a report (审核意见). Every review is kept.
 *
 * @param number 1-based count of the reviews of the report
 * @param submission which submission was read
 * @param contentHash hash of the content that was read: the decision binds to it and to nothing else
 * @param reviewer account of the reviewer
 * @param reviewerUnit code of the reviewer's unit
 * @param remark why it is returned; optional where it is accepted
 * @param points places of the content that are to be mended, none where it is accepted
 */
public record Review(
        int number,
        Verdict verdict,
        int submission,
        String contentHash,
        String reviewer,
        String reviewerUnit,
        Instant at,
        @Nullable String remark,
        List<Point> points) {

    /** The decision. */
    public enum Verdict {
        /** 通过 */
        ACCEPTED,
        /** 退回 */
        RETURNED,
        /** 撤销通过: an acceptance is void, the report is returned */
        ACCEPTANCE_VOIDED
    }

    /**
     * One place to mend.
     *
     * @param pointer JSON pointer into the content, such as {@code /figures/0/value}
     */
    public record Point(String pointer, String remark) {}
}
