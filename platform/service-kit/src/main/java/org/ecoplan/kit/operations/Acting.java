package org.ecoplan.kit.operations;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * An act of an operator is one transaction with the row that says who did what and why. A dry run does the same and
 * takes everything back, so that it tells what would come of it.
 */
final class Acting {
    private static final String NOTE = "insert into operator_action (done_at, done_by, act, subject, reason, "
            + "waiting_before, waiting_after, event_id, event_type, payload) "
            + "values (now(), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

    private Acting() {}

    /** Who does what, and why. */
    record Act(String by, String name, String subject, String reason, boolean dryRun) {}

    /** The event that an act was about, kept as it was. */
    record Kept(
            @Nullable UUID id,
            @Nullable String type,
            @Nullable String payload) {
        static final Kept NONE = new Kept(null, null, null);
    }

    static Uni<OperationView> act(Act act, Supplier<Uni<Long>> waiting, Supplier<Uni<Kept>> change) {
        return Panache.withTransaction(() -> waiting.get()
                .flatMap(before -> change.get()
                        .call(() -> Panache.getSession().flatMap(Mutiny.Session::flush))
                        .flatMap(kept -> waiting.get()
                                .call(after -> note(act, kept, before, after))
                                .call(() -> act.dryRun()
                                        ? takeBack()
                                        : Uni.createFrom().voidItem())
                                .map(after ->
                                        new OperationView(act.name(), act.subject(), act.dryRun(), before, after)))));
    }

    private static Uni<Integer> note(Act act, Kept kept, long before, long after) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(NOTE)
                        .setParameter(1, act.by())
                        .setParameter(2, act.name())
                        .setParameter(3, act.subject())
                        .setParameter(4, act.reason())
                        .setParameter(5, before)
                        .setParameter(6, after)
                        .setParameter(7, kept.id())
                        .setParameter(8, kept.type())
                        .setParameter(9, kept.payload())
                        .executeUpdate());
    }

    private static Uni<Void> takeBack() {
        return Panache.currentTransaction()
                .invoke(Mutiny.Transaction::markForRollback)
                .replaceWithVoid();
    }
}
