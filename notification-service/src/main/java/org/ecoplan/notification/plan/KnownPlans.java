package org.ecoplan.notification.plan;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.events.PlanClosed;
import org.ecoplan.events.PlanCorrected;
import org.ecoplan.events.PlanIssued;

/** The titles of the plans, and which of them are closed. Everything joins the running transaction. */
@ApplicationScoped
public class KnownPlans {
    private static final String CALLED = """
            insert into known_plan (id, organisation, title) values (?1, ?2, ?3)
            on conflict on constraint known_plan_pk do update set title = excluded.title""";
    private static final String CLOSED = """
            insert into known_plan (id, organisation, title, closed_on) values (?1, ?2, ?3, ?4)
            on conflict on constraint known_plan_pk do update set closed_on = excluded.closed_on""";

    Uni<Void> issued(PlanIssued plan) {
        return called(plan.planId(), plan.organisation(), plan.title());
    }

    Uni<Void> corrected(PlanCorrected plan) {
        return called(plan.planId(), plan.organisation(), plan.title());
    }

    private static Uni<Void> called(UUID id, String organisation, String title) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(CALLED)
                        .setParameter(1, id)
                        .setParameter(2, organisation)
                        .setParameter(3, title)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> closed(PlanClosed plan) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(CLOSED)
                        .setParameter(1, plan.planId())
                        .setParameter(2, plan.organisation())
                        .setParameter(3, plan.title())
                        .setParameter(4, plan.closedOn())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The titles, as far as they are known. */
    public Uni<Map<UUID, String>> titlesOf(Collection<UUID> planIds) {
        return planIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(
                                        "select id, title from known_plan where id = any(cast(cast(?1 as text[]) as uuid[]))",
                                        Object[].class)
                                .setParameter(
                                        1, planIds.stream().map(UUID::toString).toArray(String[]::new))
                                .getResultList())
                        .map(rows ->
                                rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1])));
    }
}
