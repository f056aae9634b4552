package org.ecoplan.task.report.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.ecoplan.task.report.domain.Review;
import org.jspecify.annotations.Nullable;

/** A review as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewView(
        int number,
        Review.Verdict verdict,
        int submission,
        String contentHash,
        String reviewer,
        String reviewerUnit,
        Instant reviewedAt,
        @Nullable String remark,
        List<ReviewPoint> points) {

    static ReviewView of(Review review) {
        return new ReviewView(
                review.number(),
                review.verdict(),
                review.submission(),
                review.contentHash(),
                review.reviewer(),
                review.reviewerUnit(),
                review.at(),
                review.remark(),
                review.points().stream().map(ReviewPoint::of).toList());
    }
}
