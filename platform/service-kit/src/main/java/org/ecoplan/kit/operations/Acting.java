package org.ecoplan.kit.operations;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.ecoplan.kit.audit.Change;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.security.CallerScope;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * An act of an operator is one transaction with the row that says who did what and why. A dry run does the same and
 * takes everything back, so that it tells what would come of it.
 */
@ApplicationScoped
class Acting {
    private static final String NOTE = "insert into operator_action (done_at, done_by, act, subject, reason, "
            + "waiting_before, waiting_after, event_id, event_type, payload) "
            + "values (now(), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

    private final Changes changes;

    Acting(Changes changes) {
        this.changes = changes;
    }

    /** Who does what, and why. */
    record Act(CallerScope by, String name, String subject, String reason, boolean dryRun) {
        Change.What change() {
            return Change.What.of("", "event", subject, name);
        }
    }

    /** The event that an act was about, kept as it was. */
    record Kept(
            @Nullable UUID id,
            @Nullable String type,
            @Nullable String payload) {
        static final Kept NONE = new Kept(null, null, null);
    }

    Uni<OperationView> act(Act act, Supplier<Uni<Long>> waiting, Supplier<Uni<Kept>> change) {
        return Panache.withTransaction(() -> waiting.get()
                .flatMap(before -> change.get()
                        .call(() -> Panache.getSession().flatMap(Mutiny.Session::flush))
                        .flatMap(kept -> waiting.get()
                                .call(after -> note(act, kept, before, after))
                                .call(() -> changes.note(act.by(), act.change(), act.reason()))
                                .call(() -> act.dryRun()
                                        ? takeBack()
                                        : Uni.createFrom().voidItem())
                                .map(after ->
                                        new OperationView(act.name(), act.subject(), act.dryRun(), before, after)))));
    }

    private static Uni<Integer> note(Act act, Kept kept, long before, long after) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(NOTE)
                        .setParameter(1, act.by().subject())
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
