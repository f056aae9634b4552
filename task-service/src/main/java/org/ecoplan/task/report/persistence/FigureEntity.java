package org.ecoplan.task.report.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.ecoplan.task.report.domain.Figure;
import org.ecoplan.task.report.domain.Submission;
import org.hibernate.annotations.Immutable;

/** Row of a figure of a submission. */
@Entity
@Immutable
@Table(name = "report_figure")
@IdClass(FigureEntity.Key.class)
class FigureEntity {
    @Id
    @Column(name = "report_id")
    UUID reportId;

    @Id
    int submission;

    @Id
    int position;

    @Column(name = "obligation_id")
    UUID obligationId;

    @Column(precision = 24, scale = 6)
    BigDecimal figure;

    String measure;

    static List<FigureEntity> of(UUID reportId, Submission submission) {
        List<Figure> figures = submission.content().figures();
        return IntStream.range(0, figures.size())
                .mapToObj(i -> of(reportId, submission.receipt().number(), i, figures.get(i)))
                .toList();
    }

    private static FigureEntity of(UUID reportId, int submission, int position, Figure figure) {
        FigureEntity row = new FigureEntity();
        row.reportId = reportId;
        row.submission = submission;
        row.position = position;
        row.obligationId = figure.obligation().value();
        row.figure = figure.value();
        row.measure = figure.measure();
        return row;
    }

    Figure toFigure() {
        return new Figure(new ObligationId(obligationId), figure.stripTrailingZeros(), measure);
    }

    record Key(UUID reportId, int submission, int position) implements Serializable {}
}
