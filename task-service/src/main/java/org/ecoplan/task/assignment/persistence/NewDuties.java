package org.ecoplan.task.assignment.persistence;

import static org.ecoplan.kit.sql.Columns.column;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.task.assignment.domain.Assignment;

/** Writes duties that are new, many rows a statement. */
final class NewDuties {
    private static final int ROWS_A_STATEMENT = 1_000;

    private static final String ADD_DUTIES = """
            insert into assignment (id, version, task_id, plan_id, organisation, position, unit_code, unit_name, role,
                                    named_as, inherited, state, assigned_on, days_to_sign, acknowledge_by,
                                    acknowledge_provisional, next_sign_rung, next_due)
            select duty.id, 0, task.task_id, task.plan_id, task.organisation, task.position, duty.unit_code,
                   duty.unit_name, duty.role, duty.named_as, duty.inherited, duty.state,
                   duty.assigned_on, duty.days_to_sign, duty.acknowledge_by, duty.acknowledge_provisional,
                   duty.next_sign_rung, duty.next_due
            from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(?3 as text[]), cast(?4 as text[]),
                        cast(?5 as text[]), cast(?6 as text[]), cast(?7 as boolean[]), cast(?8 as text[]),
                        cast(?9 as date[]), cast(?10 as date[]), cast(?11 as boolean[]), cast(?12 as date[]),
                        cast(?13 as integer[]), cast(?14 as date[]))
                 with ordinality as duty (id, task_id, unit_code, unit_name, role, named_as, inherited, state,
                                          assigned_on, acknowledge_by, acknowledge_provisional, next_due, days_to_sign,
                                          next_sign_rung, place)
                 join issued_task task on task.task_id = duty.task_id
            order by duty.place""";

    private NewDuties() {}

    static Uni<Void> add(List<Assignment> duties) {
        return InOrder.inChunks(duties, ROWS_A_STATEMENT, NewDuties::addDuties);
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
                        .setParameter(12, column(duties, duty -> duty.nextDue(), LocalDate[]::new))
                        .setParameter(
                                13, column(duties, duty -> duty.signature().workingDays(), Integer[]::new))
                        .setParameter(
                                14, column(duties, duty -> duty.signature().nextRung(), LocalDate[]::new))
                        .executeUpdate());
    }
}
