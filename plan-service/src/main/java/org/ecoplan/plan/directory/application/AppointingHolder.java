package org.ecoplan.plan.directory.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.directory.PostHolder;
import org.ecoplan.directory.PostHolders;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.Units;
import org.ecoplan.events.PostHolderAppointed;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.security.CallerScope;

/** Puts a person into a post of a unit from a day on (任职); duties and clocks stay with the post. */
@ApplicationScoped
public class AppointingHolder {
    private final Units units;
    private final PostHolders holders;
    private final Outbox outbox;
    private final Changes changes;

    AppointingHolder(Units units, PostHolders holders, Outbox outbox, Changes changes) {
        this.units = units;
        this.holders = holders;
        this.outbox = outbox;
        this.changes = changes;
    }

    /** The same appointment again changes nothing. */
    @WithTransaction
    public Uni<Outcome<PostHolder>> appoint(CallerScope caller, PostHolder holder) {
        return units.find(holder.unitCode()).flatMap(found -> {
            if (found.filter(unit -> DirectoryScope.sees(caller, unit)).isEmpty()) {
                return refused(Refusal.notFound());
            }
            return found.get().isGroup()
                    ? refused(Refusal.conflict("GROUP_HAS_NO_POSTS", "统称没有岗位"))
                    : appointTo(caller, found.get(), holder);
        });
    }

    private Uni<Outcome<PostHolder>> appointTo(CallerScope caller, Unit unit, PostHolder holder) {
        return holders.ofUnit(unit.code())
                .flatMap(known -> known.contains(holder)
                        ? Uni.createFrom().item(Outcome.done(holder))
                        : holders.isKnownElsewhere(holder.holderId(), unit.organisation())
                                .flatMap(elsewhere -> elsewhere
                                        ? refused(Refusal.invalid("HOLDER_ELSEWHERE", "该任职人标识属于其他组织", "/holderId"))
                                        : store(caller, unit, holder)));
    }

    private Uni<Outcome<PostHolder>> store(CallerScope caller, Unit unit, PostHolder holder) {
        PostHolderAppointed event = new PostHolderAppointed(
                unit.code(),
                unit.organisation(),
                holder.post().name(),
                holder.holderId(),
                holder.holderName(),
                holder.from());
        return holders.store(event)
                .flatMap(done -> outbox.append(unit.code(), unit.organisation(), event))
                .flatMap(done -> changes.note(caller, change(event)))
                .map(done -> Outcome.done(holder));
    }

    private static What change(PostHolderAppointed event) {
        return What.of(event.organisation(), "post", event.unitCode() + "/" + event.post(), "HOLDER_APPOINTED")
                .with("holder", event.holderId())
                .with("from", event.from());
    }

    private static Uni<Outcome<PostHolder>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
