package org.ecoplan.testkit.architecture.good.assignment.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.testkit.architecture.good.assignment.application.Assignments;
import org.ecoplan.testkit.architecture.good.assignment.domain.Assignment;
import org.ecoplan.testkit.architecture.good.assignment.domain.AssignmentId;

class PanacheAssignments implements Assignments {
    @Override
    public Uni<List<Assignment>> seenBy(CallerScope scope) {
        return Uni.createFrom().item(List.of());
    }

    @Override
    public Uni<Optional<Assignment>> find(CallerScope scope, AssignmentId id) {
        return Panache.getSession()
                .flatMap(session -> session.find(AssignmentEntity.class, id.value()))
                .map(found -> Optional.ofNullable(found).map(AssignmentEntity::toAssignment));
    }

    @Override
    public Uni<Assignment> save(Assignment assignment) {
        return Uni.createFrom().item(assignment);
    }

    @Override
    public Uni<List<Assignment>> allForEverybody() {
        return Uni.createFrom().item(List.of());
    }

    @Override
    public Uni<List<Assignment>> openOn(LocalDate day) {
        return Uni.createFrom().item(List.of());
    }
}
