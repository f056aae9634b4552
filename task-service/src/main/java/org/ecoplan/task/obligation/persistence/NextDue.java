package org.ecoplan.task.obligation.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;

/** The first day on which something of a duty is or was due, kept with the duty for lists by deadline. */
final class NextDue {
    private static final String FIND = """
            update assignment duty
            set next_due = case when live then
                    (select min(deadline) from obligation
                     where assignment_id = duty.id and state in ('OPEN', 'OVERDUE')) end
            where id = any(cast(?1 as uuid[]))""";

    private NextDue() {}

    /** Finds it anew for duties whose obligations were changed; the changes are written. */
    static Uni<Void> find(Collection<UUID> duties) {
        return duties.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(FIND)
                                .setParameter(1, duties.toArray(UUID[]::new))
                                .executeUpdate())
                        .replaceWithVoid();
    }
}
