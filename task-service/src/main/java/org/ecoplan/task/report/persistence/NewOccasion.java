package org.ecoplan.task.report.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import org.ecoplan.task.report.domain.AskingRound;

/** Writes the occasion of a report that no round asks for: it stands where a round stands and asks for nothing more. */
final class NewOccasion {
    private static final String ADD = """
            insert into reporting_round (id, plan_id, organisation, period, opened_on, unit_report_due, state,
                                         expects_up_to, requested_up_to, unasked)
            values (?1, ?2, ?3, ?4, ?5, ?6, 'OPEN', 0, 0, true)""";

    private NewOccasion() {}

    static Uni<Integer> add(AskingRound occasion) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter(1, occasion.id().value())
                        .setParameter(2, occasion.planId())
                        .setParameter(3, occasion.organisation())
                        .setParameter(4, occasion.period())
                        .setParameter(5, occasion.openedOn())
                        .setParameter(6, occasion.due().lastDay())
                        .executeUpdate());
    }
}
