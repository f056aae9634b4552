package org.ecoplan.task.report.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.report.application.ProgressReports;
import org.ecoplan.task.report.application.ReportedProgress;
import org.ecoplan.task.report.application.ReportedProgress.ReportedFigure;

/** Finds the reports that tell how far duties are. */
@ApplicationScoped
class PanacheProgressReports implements ProgressReports {
    private static final String LATEST = """
            select distinct on (r.assignment_id, r.state)
                   r.assignment_id, r.id, round.period, r.state = 'ACCEPTED', s.progress, s.submitted_at
            from report r
                 join report_submission s on s.report_id = r.id and s.number = r.submissions
                 join reporting_round round on round.id = r.round_id
            where r.organisation = ?1 and r.assignment_id = any(cast(?2 as uuid[]))
                  and r.state in ('ACCEPTED', 'SUBMITTED')
            order by r.assignment_id, r.state, s.submitted_at desc, r.id""";

    private static final String FIGURES = """
            select f.report_id, f.obligation_id, f.figure, f.measure
            from report_figure f join report r on r.id = f.report_id and r.submissions = f.submission
            where r.organisation = ?1 and r.id = any(cast(?2 as uuid[])) order by f.report_id, f.position""";

    @Override
    public Uni<List<ReportedProgress>> latestOf(CallerScope scope, Collection<UUID> duties) {
        return rows(LATEST, scope, duties)
                .flatMap(reports -> figures(
                                scope,
                                reports.stream().map(row -> (UUID) row[1]).toList())
                        .map(figures -> reports.stream()
                                .map(row -> reported(row, figures.getOrDefault((UUID) row[1], List.of())))
                                .toList()));
    }

    private static Uni<Map<UUID, List<ReportedFigure>>> figures(CallerScope scope, Collection<UUID> reports) {
        return rows(FIGURES, scope, reports)
                .map(rows -> rows.stream()
                        .collect(groupingBy(row -> (UUID) row[0], mapping(PanacheProgressReports::figure, toList()))));
    }

    private static Uni<List<Object[]>> rows(String sql, CallerScope scope, Collection<UUID> ids) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(sql, Object[].class)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, ids.toArray(UUID[]::new))
                        .getResultList());
    }

    private static ReportedFigure figure(Object[] row) {
        return new ReportedFigure((UUID) row[1], plain((BigDecimal) row[2]), (String) row[3]);
    }

    /** Without the zeros of the column, and without an exponent. */
    private static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static ReportedProgress reported(Object[] row, List<ReportedFigure> figures) {
        return new ReportedProgress(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (Boolean) row[3],
                (Integer) row[4],
                ((OffsetDateTime) row[5]).toInstant(),
                figures);
    }
}
