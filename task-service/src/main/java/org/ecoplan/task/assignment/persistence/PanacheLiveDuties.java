package org.ecoplan.task.assignment.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.task.assignment.application.LiveDuties;
import org.ecoplan.task.assignment.application.LiveDuty;
import org.ecoplan.task.assignment.domain.AssignmentId;

/** Reads the duties of a plan that did not end and whose unit exists. */
@ApplicationScoped
class PanacheLiveDuties implements LiveDuties {
    private static final String LATEST = "select coalesce(max(number), 0) from assignment where plan_id = ?1";

    /** None of them ends while its report is asked for. */
    private static final String NEXT = """
            select duty.number, duty.id, duty.task_id, task.plan_title, task.ordinal, task.title, duty.unit_code, duty.unit_name
            from assignment duty join issued_task task on task.task_id = duty.task_id
            where duty.plan_id = ?1 and duty.number > ?2 and duty.number <= ?3 and duty.live
                  and not exists (select 1 from directory_unit unit
                                  where unit.code = duty.unit_code and unit.valid_to < ?5)
            order by duty.number limit ?4
            for share of duty""";

    @Override
    public Uni<Long> latestNumber(UUID planId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LATEST, Long.class)
                        .setParameter(1, planId)
                        .getSingleResult());
    }

    @Override
    public Uni<List<LiveDuty>> next(UUID planId, long above, long upTo, LocalDate day, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(NEXT, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, above)
                        .setParameter(3, upTo)
                        .setParameter(4, limit)
                        .setParameter(5, day)
                        .getResultList())
                .map(rows -> rows.stream().map(PanacheLiveDuties::duty).toList());
    }

    private static LiveDuty duty(Object[] row) {
        return new LiveDuty(
                (Long) row[0],
                new AssignmentId((UUID) row[1]),
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7]);
    }
}
