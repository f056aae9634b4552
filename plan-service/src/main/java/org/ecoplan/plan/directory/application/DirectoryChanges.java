package org.ecoplan.plan.directory.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import org.ecoplan.directory.Unit;
import org.ecoplan.events.UnitDissolved;
import org.ecoplan.events.UnitRegistered;
import org.jspecify.annotations.Nullable;

/** How the directory changes: one after the other, and what others hear of a change. */
final class DirectoryChanges {
    private DirectoryChanges() {}

    /** Lets changes of the directory be made one after the other, until the end of the transaction. */
    static Uni<Void> oneAfterTheOther() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select 1 from (select pg_advisory_xact_lock(hashtext('directory'))) held",
                                Integer.class)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** @param before the unit as it was, absent where it is new */
    static List<Record> eventsOf(@Nullable Unit before, UnitRegistered now) {
        if (now.validTo() == null || before != null && isSameEnd(before, now)) {
            return List.of(now);
        }
        return List.of(
                now,
                new UnitDissolved(
                        now.code(),
                        now.name(),
                        now.organisation(),
                        now.validTo(),
                        now.successorCode(),
                        now.revision()));
    }

    private static boolean isSameEnd(Unit before, UnitRegistered now) {
        return Objects.equals(before.validTo(), now.validTo())
                && Objects.equals(before.successorCode(), now.successorCode());
    }
}
