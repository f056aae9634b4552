package org.ecoplan.task.ladder.persistence;

import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.ladder.application.HandReminders;
import org.ecoplan.task.obligation.domain.ObligationId;

/** Keeps reminders by hand in PostgreSQL. */
@ApplicationScoped
class PanacheHandReminders implements HandReminders {
    private static final String CLAIM = """
            insert into obligation_reminder (obligation_id, reminded_on, reminded_by, call_id, wording)
            select id, ?2, ?3, ?4, ?5 from unnest(cast(?1 as uuid[])) as id order by id
            on conflict on constraint obligation_reminder_pk do nothing
            returning obligation_id""";

    @Override
    public Uni<Set<ObligationId>> claim(
            CallerScope scope, Collection<ObligationId> obligations, LocalDate today, UUID call, String text) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(CLAIM, UUID.class)
                        .setParameter(
                                1, obligations.stream().map(ObligationId::value).toArray(UUID[]::new))
                        .setParameter(2, today)
                        .setParameter(3, scope.subject())
                        .setParameter(4, call)
                        .setParameter(5, text)
                        .getResultList())
                .map(claimed -> claimed.stream().map(ObligationId::new).collect(toSet()));
    }
}
