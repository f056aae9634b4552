package org.ecoplan.task.report.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.report.application.DutyReports;

/** Takes back the reports on a duty. */
@ApplicationScoped
class PanacheDutyReports implements DutyReports {
    private static final String WITHDRAW = """
            update report set state = 'WITHDRAWN', version = version + 1
            where assignment_id = ?1 and state = 'REQUESTED'""";

    @Override
    public Uni<Void> withdrawOf(AssignmentId duty) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(WITHDRAW)
                        .setParameter(1, duty.value())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
