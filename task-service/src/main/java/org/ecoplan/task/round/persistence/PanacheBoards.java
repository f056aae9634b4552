package org.ecoplan.task.round.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.round.application.BoardGrouping;
import org.ecoplan.task.round.application.BoardRow;
import org.ecoplan.task.round.application.Boards;
import org.ecoplan.task.round.domain.ReportTally;
import org.ecoplan.task.round.domain.RoundId;

/** Counts reports in PostgreSQL. */
@ApplicationScoped
class PanacheBoards implements Boards {
    private static final String COUNT = """
            select %s,
                   count(*) filter (where r.state <> 'WITHDRAWN'),
                   count(*) filter (where r.state = 'WITHDRAWN'),
                   count(*) filter (where r.state = 'REQUESTED') as missing,
                   count(*) filter (where r.state in ('SUBMITTED', 'RETURNED', 'ACCEPTED') and r.days_late = 0),
                   count(*) filter (where r.state in ('SUBMITTED', 'RETURNED', 'ACCEPTED') and r.days_late > 0),
                   count(*) filter (where r.state = 'RETURNED'),
                   count(*) filter (where r.state = 'ACCEPTED'),
                   (select count(distinct c.decision_id) from expectation_change c
                    where c.round_id = ?1 and c.%s = r.%s)
            from report r
            where r.round_id = ?1 and r.organisation = ?2
                  and (?3 or exists (select 1 from assignment part
                                     where part.task_id = r.task_id and part.unit_code = any(cast(?4 as text[]))))
            group by %s
            order by missing desc, 1""";

    private static final String DECISIONS = """
            select count(distinct c.decision_id)
            from expectation_change c join expectation_decision d on d.id = c.decision_id
            where c.round_id = ?1 and d.organisation = ?2
                  and (?3 or exists (select 1 from assignment part
                                     where part.task_id = c.task_id and part.unit_code = any(cast(?4 as text[]))))""";

    private static final String BY_UNIT =
            COUNT.formatted("r.unit_code, min(r.unit_name)", "unit_code", "unit_code", "r.unit_code");
    private static final String BY_TASK = COUNT.formatted(
            "cast(r.task_id as text), min(r.ordinal || ' ' || r.title)", "task_id", "task_id", "r.task_id");

    @Override
    public Uni<List<BoardRow>> count(CallerScope scope, RoundId id, BoardGrouping grouping) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                grouping == BoardGrouping.UNIT ? BY_UNIT : BY_TASK, Object[].class)
                        .setParameter(1, id.value())
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, scope.wholeOrganisation())
                        .setParameter(4, scope.branchCodes())
                        .getResultList())
                .map(rows -> rows.stream().map(PanacheBoards::row).toList());
    }

    @Override
    public Uni<Long> decisions(CallerScope scope, RoundId id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(DECISIONS, Long.class)
                        .setParameter(1, id.value())
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, scope.wholeOrganisation())
                        .setParameter(4, scope.branchCodes())
                        .getSingleResult());
    }

    private static BoardRow row(Object[] row) {
        return new BoardRow(
                (String) row[0],
                (String) row[1],
                new ReportTally(
                        (Long) row[2], (Long) row[3], (Long) row[4], (Long) row[5], (Long) row[6], (Long) row[7], (Long)
                                row[8]),
                (Long) row[9]);
    }
}
