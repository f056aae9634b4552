package org.ecoplan.task.assignment.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ecoplan.task.assignment.application.LiveDuties;
import org.ecoplan.task.assignment.application.LiveDuty;
import org.ecoplan.task.assignment.domain.AssignmentId;

/** Reads the duties of a plan; none is ever closed out yet, so all of them are live. */
@ApplicationScoped
class PanacheLiveDuties implements LiveDuties {

    @Override
    public Uni<List<LiveDuty>> ofPlan(UUID planId) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select a from AssignmentEntity a join fetch a.task where a.planId = ?1 "
                                        + "order by a.position, a.unitCode, a.id",
                                AssignmentEntity.class)
                        .setParameter(1, planId)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new LiveDuty(
                                new AssignmentId(row.id),
                                row.task.taskId,
                                row.position,
                                row.task.ordinal,
                                row.task.title,
                                row.unitCode,
                                row.unitName))
                        .toList());
    }
}
