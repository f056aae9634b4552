package org.ecoplan.task.assignment.persistence;

import static org.ecoplan.task.assignment.persistence.Columns.column;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.DueDate;
import org.ecoplan.task.assignment.domain.Obligation;
import org.jspecify.annotations.Nullable;

/** Writes duties that are new with their obligations, many rows a statement. */
final class NewDuties {
    private static final int ROWS_A_STATEMENT = 1_000;

    private static final String ADD_DUTIES = """
            insert into assignment (id, version, task_id, plan_id, organisation, position, unit_code, unit_name, role,
                                    named_as, inherited, state, assigned_on, acknowledge_by, acknowledge_provisional,
                                    next_due)
            select duty.id, 0, task.task_id, task.plan_id, task.organisation, task.position, duty.unit_code,
                   duty.unit_name, duty.role, duty.named_as, duty.inherited, duty.state,
                   duty.assigned_on, duty.acknowledge_by, duty.acknowledge_provisional, duty.next_due
            from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(?3 as text[]), cast(?4 as text[]),
                        cast(?5 as text[]), cast(?6 as text[]), cast(?7 as boolean[]), cast(?8 as text[]),
                        cast(?9 as date[]), cast(?10 as date[]), cast(?11 as boolean[]), cast(?12 as date[]))
                 with ordinality as duty (id, task_id, unit_code, unit_name, role, named_as, inherited, state,
                                          assigned_on, acknowledge_by, acknowledge_provisional, next_due, place)
                 join issued_task task on task.task_id = duty.task_id
            order by duty.place""";

    private static final String ADD_OBLIGATIONS = """
            insert into obligation (id, assignment_id, organisation, source_id, occurrence, kind, what, strength,
                                    deadline, deadline_version, counted_from, counted_days, provisional, state)
            select dated.id, dated.assignment_id, duty.organisation, dated.source_id, dated.occurrence, dated.kind,
                   dated.what, dated.strength, dated.deadline, dated.deadline_version, dated.counted_from,
                   dated.counted_days, dated.provisional, dated.state
            from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(?3 as uuid[]), cast(?4 as integer[]),
                        cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8 as date[]),
                        cast(?9 as integer[]), cast(?10 as date[]), cast(?11 as integer[]), cast(?12 as boolean[]),
                        cast(?13 as text[]))
                 as dated (id, assignment_id, source_id, occurrence, kind, what, strength, deadline, deadline_version,
                           counted_from, counted_days, provisional, state)
                 join assignment duty on duty.id = dated.assignment_id""";

    private NewDuties() {}

    static Uni<Void> add(List<Assignment> duties) {
        List<Dated> obligations = duties.stream()
                .flatMap(duty -> duty.obligations().stream().map(obligation -> new Dated(duty, obligation)))
                .toList();
        return InOrder.inChunks(duties, ROWS_A_STATEMENT, NewDuties::addDuties)
                .flatMap(done -> InOrder.inChunks(obligations, ROWS_A_STATEMENT, NewDuties::addObligations));
    }

    private static Uni<Integer> addDuties(List<Assignment> duties) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD_DUTIES)
                        .setParameter(1, column(duties, duty -> duty.id().value(), UUID[]::new))
                        .setParameter(2, column(duties, duty -> duty.task().taskId(), UUID[]::new))
                        .setParameter(3, column(duties, duty -> duty.duty().unitCode(), String[]::new))
                        .setParameter(4, column(duties, duty -> duty.duty().unitName(), String[]::new))
                        .setParameter(
                                5, column(duties, duty -> duty.duty().role().name(), String[]::new))
                        .setParameter(6, column(duties, duty -> duty.duty().namedAs(), String[]::new))
                        .setParameter(7, column(duties, duty -> duty.duty().inherited(), Boolean[]::new))
                        .setParameter(8, column(duties, duty -> duty.state().name(), String[]::new))
                        .setParameter(9, column(duties, duty -> duty.signature().assignedOn(), LocalDate[]::new))
                        .setParameter(
                                10, column(duties, duty -> duty.signature().by(), LocalDate[]::new))
                        .setParameter(
                                11, column(duties, duty -> duty.signature().provisional(), Boolean[]::new))
                        .setParameter(12, column(duties, duty -> duty.nextDue().orElse(null), LocalDate[]::new))
                        .executeUpdate());
    }

    private static Uni<Integer> addObligations(List<Dated> rows) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD_OBLIGATIONS)
                        .setParameter(1, column(rows, row -> row.of().id().value(), UUID[]::new))
                        .setParameter(2, column(rows, row -> row.duty().id().value(), UUID[]::new))
                        .setParameter(3, column(rows, row -> row.of().source().id(), UUID[]::new))
                        .setParameter(4, column(rows, row -> row.of().source().occurrence(), Integer[]::new))
                        .setParameter(
                                5, column(rows, row -> row.of().source().kind().name(), String[]::new))
                        .setParameter(6, column(rows, row -> row.of().what(), String[]::new))
                        .setParameter(7, column(rows, row -> row.of().strength().name(), String[]::new))
                        .setParameter(8, column(rows, row -> row.of().deadline().lastDay(), LocalDate[]::new))
                        .setParameter(9, column(rows, row -> row.of().due().version(), Integer[]::new))
                        .setParameter(
                                10, column(rows, row -> countedFrom(row.of().due()), LocalDate[]::new))
                        .setParameter(
                                11, column(rows, row -> countedDays(row.of().due()), Integer[]::new))
                        .setParameter(12, column(rows, row -> row.of().due().provisional(), Boolean[]::new))
                        .setParameter(13, column(rows, row -> row.of().state().name(), String[]::new))
                        .executeUpdate());
    }

    private static @Nullable LocalDate countedFrom(DueDate due) {
        return due.count() == null ? null : due.count().from();
    }

    private static @Nullable Integer countedDays(DueDate due) {
        return due.count() == null ? null : due.count().days();
    }

    private record Dated(Assignment duty, Obligation of) {}
}
