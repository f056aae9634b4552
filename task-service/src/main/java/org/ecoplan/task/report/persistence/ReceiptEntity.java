package org.ecoplan.task.report.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ecoplan.task.report.domain.Submission;
import org.hibernate.annotations.Immutable;

/** Row of a submission as lists need it: its texts are not read. */
@Entity
@Immutable
@Table(name = "report_submission")
@IdClass(SubmissionEntity.Key.class)
class ReceiptEntity {
    @Id
    @Column(name = "report_id")
    UUID reportId;

    @Id
    int number;

    int progress;

    @Column(name = "content_hash")
    String contentHash;

    String submitter;

    @Column(name = "submitted_at")
    Instant submittedAt;

    @Column(name = "days_late")
    int daysLate;

    Submission.Receipt toReceipt() {
        return new Submission.Receipt(number, progress, contentHash, submitter, submittedAt, daysLate);
    }
}
