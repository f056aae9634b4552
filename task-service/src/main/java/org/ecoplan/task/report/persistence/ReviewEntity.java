package org.ecoplan.task.report.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoplan.task.report.domain.Review;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Row of a review; its points are a JSON array, which no query asks for. */
@Entity
@Immutable
@Table(name = "report_review")
@IdClass(ReviewEntity.Key.class)
class ReviewEntity {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Review.Point>> POINTS = new TypeReference<>() {};

    @Id
    @Column(name = "report_id")
    UUID reportId;

    @Id
    int number;

    @Enumerated(EnumType.STRING)
    Review.Verdict verdict;

    int submission;

    @Column(name = "content_hash")
    String contentHash;

    String reviewer;

    @Column(name = "reviewer_unit")
    String reviewerUnit;

    @Column(name = "reviewed_at")
    Instant reviewedAt;

    @Nullable
    String remark;

    @Column(columnDefinition = "text")
    String points;

    static ReviewEntity of(UUID reportId, Review review) {
        ReviewEntity row = new ReviewEntity();
        row.reportId = reportId;
        row.number = review.number();
        row.verdict = review.verdict();
        row.submission = review.submission();
        row.contentHash = review.contentHash();
        row.reviewer = review.reviewer();
        row.reviewerUnit = review.reviewerUnit();
        row.reviewedAt = review.at();
        row.remark = review.remark();
        row.points = write(review.points());
        return row;
    }

    Review toReview() {
        return new Review(
                number, verdict, submission, contentHash, reviewer, reviewerUnit, reviewedAt, remark, read(points));
    }

    private static String write(List<Review.Point> points) {
        try {
            return JSON.writeValueAsString(points);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Review.Point> read(String points) {
        try {
            return JSON.readValue(points, POINTS);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    record Key(UUID reportId, int number) implements Serializable {}
}
