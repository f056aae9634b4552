package org.ecoplan.notification.contact;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.directory.PostHolder;
import org.ecoplan.directory.PostHolders;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.Units;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.jspecify.annotations.Nullable;

/** Stores the contact of a person: new without If-Match, changed with it. */
@ApplicationScoped
public class StoringContact {
    private final Contacts contacts;
    private final Units units;
    private final PostHolders holders;
    private final List<ContactListener> listeners;
    private final Changes changes;

    StoringContact(
            Contacts contacts,
            Units units,
            PostHolders holders,
            @All List<ContactListener> listeners,
            Changes changes) {
        this.contacts = contacts;
        this.units = units;
        this.holders = holders;
        this.listeners = listeners;
        this.changes = changes;
    }

    @WithTransaction
    public Uni<Outcome<Stored>> store(
            CallerScope scope, UUID holderId, ContactRequest content, @Nullable String ifMatch) {
        if (!content.hasAddress()) {
            return refused(Refusal.invalid("ADDRESS_MISSING", "手机号码和电子邮件至少填写一项", ""));
        }
        return units.find(content.unitCode())
                .flatMap(unit -> organisationOf(unit, scope)
                        .map(organisation -> contacts.row(new ContactOwner(organisation, holderId))
                                .flatMap(row -> row == null
                                        ? create(holderId, content, organisation)
                                        : change(row, content, ifMatch)))
                        .orElseGet(() -> refused(Refusal.invalid("UNKNOWN_UNIT", "单位不存在", "/unitCode")))
                        .call(outcome -> changes.note(scope, outcome, stored -> change(unit.orElseThrow(), stored))));
    }

    /** Never the addresses themselves. */
    private static What change(Unit unit, Stored stored) {
        return What.of(
                        unit.organisation(),
                        "contact",
                        stored.contact().holderId(),
                        stored.isNew() ? "ENTERED" : "CHANGED")
                .version(stored.contact().version())
                .with("unit", unit.code());
    }

    /** Who is known only to other organisations does not exist for this one. */
    private Uni<Outcome<Stored>> create(UUID holderId, ContactRequest content, String organisation) {
        return holders.ofPerson(holderId)
                .flatMap(posts ->
                        units.findAll(posts.stream().map(PostHolder::unitCode).collect(Collectors.toSet())))
                .flatMap(known -> isForeign(known, organisation)
                        ? refused(Refusal.notFound())
                        : write(ContactEntity.of(organisation, holderId), content, true));
    }

    private static boolean isForeign(List<Unit> known, String organisation) {
        return !known.isEmpty()
                && known.stream().noneMatch(unit -> unit.organisation().equals(organisation));
    }

    private Uni<Outcome<Stored>> change(ContactEntity row, ContactRequest content, @Nullable String ifMatch) {
        return EntityVersion.expected(ifMatch) == row.version ? write(row, content, false) : refused(Refusal.stale());
    }

    private Uni<Outcome<Stored>> write(ContactEntity row, ContactRequest content, boolean isNew) {
        return contacts.write(row, content)
                .call(saved -> InOrder.each(listeners, listener -> listener.stored(row.holderId)))
                .map(saved -> Outcome.done(new Stored(saved, isNew)));
    }

    private static Optional<String> organisationOf(Optional<Unit> unit, CallerScope scope) {
        return unit.map(Unit::organisation).filter(organisation -> manages(scope, organisation));
    }

    private static boolean manages(CallerScope scope, String organisation) {
        return scope.has(Role.ADMIN) || scope.seesAllOf(organisation);
    }

    private static Uni<Outcome<Stored>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }

    /** @param isNew whether there was none before */
    public record Stored(Contact contact, boolean isNew) {}
}
