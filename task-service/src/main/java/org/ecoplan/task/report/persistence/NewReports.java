package org.ecoplan.task.report.persistence;

import static org.ecoplan.kit.sql.Columns.column;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.task.report.domain.Report;

/** Writes reports that a round expects, many rows a statement. */
final class NewReports {
    private static final int ROWS_A_STATEMENT = 1_000;

    private static final String ADD = """
            insert into report (id, version, round_id, assignment_id, organisation, task_id, ordinal, title, unit_code,
                                unit_name, state, submissions, reviews, plan_title)
            select id, 0, round_id, assignment_id, organisation, task_id, ordinal, title, unit_code, unit_name, state, 0,
                   0, plan_title
            from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(?3 as uuid[]), cast(?4 as text[]),
                        cast(?5 as uuid[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[]),
                        cast(?9 as text[]), cast(?10 as text[]), cast(?11 as text[]))
                 as expected (id, round_id, assignment_id, organisation, task_id, ordinal, title, unit_code, unit_name,
                              state, plan_title)""";

    private NewReports() {}

    static Uni<Void> add(List<Report> reports) {
        return InOrder.inChunks(reports, ROWS_A_STATEMENT, NewReports::addChunk);
    }

    private static Uni<Integer> addChunk(List<Report> rows) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter(1, column(rows, row -> row.id().value(), UUID[]::new))
                        .setParameter(2, column(rows, row -> row.round().id().value(), UUID[]::new))
                        .setParameter(
                                3,
                                column(rows, row -> row.subject().assignmentId().value(), UUID[]::new))
                        .setParameter(4, column(rows, row -> row.round().organisation(), String[]::new))
                        .setParameter(5, column(rows, row -> row.subject().taskId(), UUID[]::new))
                        .setParameter(6, column(rows, row -> row.subject().ordinal(), String[]::new))
                        .setParameter(7, column(rows, row -> row.subject().title(), String[]::new))
                        .setParameter(8, column(rows, row -> row.subject().unitCode(), String[]::new))
                        .setParameter(9, column(rows, row -> row.subject().unitName(), String[]::new))
                        .setParameter(10, column(rows, row -> row.state().name(), String[]::new))
                        .setParameter(11, column(rows, row -> row.subject().planTitle(), String[]::new))
                        .executeUpdate());
    }
}
