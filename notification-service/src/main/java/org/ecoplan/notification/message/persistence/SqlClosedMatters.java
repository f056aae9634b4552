package org.ecoplan.notification.message.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoplan.notification.message.application.ClosedMatters;

/** The table of closed matters, in the running session. */
@ApplicationScoped
class SqlClosedMatters implements ClosedMatters {
    private static final String CLOSE = """
            insert into closed_matter (subject, cause, closed_at)
            select subject, cast(?2 as uuid), cast(?3 as timestamptz)
            from unnest(cast(?1 as text[])) as closed (subject)
            order by subject
            on conflict do nothing""";
    private static final String MOVE = """
            insert into moved_deadline (subject, version, reason) values (?1, ?2, ?3)
            on conflict (subject) do update set version = excluded.version, reason = excluded.reason
            where moved_deadline.version < excluded.version""";
    private static final String REOPEN = "delete from closed_matter where subject = any(cast(?1 as text[]))";

    @Override
    public Uni<Void> close(List<String> subjects, UUID cause, Instant shownTime) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(CLOSE)
                        .setParameter(1, subjects.toArray(String[]::new))
                        .setParameter(2, cause)
                        .setParameter(3, shownTime)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> reopen(List<String> subjects) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(REOPEN)
                        .setParameter(1, subjects.toArray(String[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> overtake(String subject, long version, String reason) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(MOVE)
                        .setParameter(1, subject)
                        .setParameter(2, version)
                        .setParameter(3, reason)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
