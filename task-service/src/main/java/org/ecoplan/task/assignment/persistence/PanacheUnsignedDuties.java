package org.ecoplan.task.assignment.persistence;

import static org.ecoplan.kit.sql.Columns.column;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.ecoplan.task.assignment.application.UnsignedDuties;
import org.ecoplan.task.assignment.application.UnsignedDuty;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.assignment.domain.SignOffPolicy;
import org.jspecify.annotations.Nullable;

/** Finds duties that are not signed for by the day of their next rung. */
@ApplicationScoped
class PanacheUnsignedDuties implements UnsignedDuties {
    private static final String HOLD_NEXT = """
            select duty.id, duty.plan_id, duty.task_id, duty.organisation, task.ordinal, task.title, duty.unit_code,
                   duty.role, duty.acknowledge_by, duty.next_sign_rung
            from assignment duty join issued_task task on task.task_id = duty.task_id
            where duty.next_sign_rung <= ?1
                  and not exists (select 1 from directory_unit unit
                                  where unit.code = duty.unit_code and unit.valid_to < ?1)
            order by duty.next_sign_rung, duty.id limit ?2
            for no key update of duty skip locked""";

    private static final String RECORD = """
            insert into missed_sign_off (assignment_id, acknowledge_by, rung, spoken, crossed_at)
            select id, acknowledge_by, ?1, ?2, ?3 from assignment where id = any(cast(?4 as uuid[])) order by id
            on conflict on constraint missed_sign_off_pk do nothing
            returning assignment_id""";

    private static final String GO_ON = "update assignment set next_sign_rung = cast(nullif(?2, '') as date)"
            + " where id = any(cast(?1 as uuid[]))";

    @Override
    public Uni<List<UnsignedDuty>> holdNext(LocalDate today, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HOLD_NEXT, Object[].class)
                        .setParameter(1, today)
                        .setParameter(2, limit)
                        .getResultList())
                .map(rows -> rows.stream().map(PanacheUnsignedDuties::read).toList());
    }

    @Override
    public Uni<List<UnsignedDuty>> record(
            List<UnsignedDuty> duties, SignOffPolicy.Rung rung, boolean spoken, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(RECORD, UUID.class)
                        .setParameter(1, rung.name())
                        .setParameter(2, spoken)
                        .setParameter(3, at)
                        .setParameter(4, ids(duties))
                        .getResultList())
                .map(HashSet::new)
                .map(recorded -> duties.stream()
                        .filter(duty -> recorded.contains(duty.id().value()))
                        .toList());
    }

    @Override
    public Uni<Void> goOn(List<UnsignedDuty> duties, @Nullable LocalDate nextRung) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(GO_ON)
                        .setParameter(1, ids(duties))
                        .setParameter(2, nextRung == null ? "" : nextRung.toString())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static UUID[] ids(List<UnsignedDuty> duties) {
        return column(duties, duty -> duty.id().value(), UUID[]::new);
    }

    private static UnsignedDuty read(Object[] row) {
        return new UnsignedDuty(
                new AssignmentId((UUID) row[0]),
                (UUID) row[1],
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (LocalDate) row[8],
                (LocalDate) row[9]);
    }
}
