package org.ecoplan.task.report.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.ReportId;
import org.ecoplan.task.report.domain.ReportState;
import org.ecoplan.task.report.domain.ReportSubject;
import org.ecoplan.task.report.domain.Review;
import org.ecoplan.task.report.domain.Submission;
import org.jspecify.annotations.Nullable;

/** Row of an expected report. */
@Entity
@Table(name = "report")
class ReportEntity {
    @Id
    UUID id;

    @Version
    long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "round_id")
    AskingRoundEntity round;

    @Column(name = "assignment_id")
    UUID assignmentId;

    String organisation;

    @Column(name = "task_id")
    UUID taskId;

    @Column(name = "plan_title", columnDefinition = "text")
    String planTitle;

    String ordinal;

    @Column(columnDefinition = "text")
    String title;

    @Column(name = "unit_code")
    String unitCode;

    @Column(name = "unit_name")
    String unitName;

    @Enumerated(EnumType.STRING)
    ReportState state;

    int submissions;
    int reviews;

    @Column(name = "days_late")
    @Nullable
    Integer daysLate;

    /** Takes over what can change; each change makes a new version. */
    void take(Report report) {
        state = report.state();
        submissions = report.submissions();
        reviews = report.reviews();
        daysLate = report.daysLate();
    }

    /** It is expected no more. */
    void withdraw() {
        state = ReportState.WITHDRAWN;
    }

    Report toReport(Submission.@Nullable Receipt latest, @Nullable Review review) {
        return new Report(
                new ReportId(id),
                version,
                round.toRound(),
                new ReportSubject(
                        new AssignmentId(assignmentId), taskId, planTitle, ordinal, title, unitCode, unitName),
                state,
                daysLate,
                latest,
                review);
    }
}
