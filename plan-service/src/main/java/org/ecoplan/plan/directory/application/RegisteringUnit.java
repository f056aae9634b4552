package org.ecoplan.plan.directory.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.Units;
import org.ecoplan.events.UnitRegistered;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.jspecify.annotations.Nullable;

/** Registers a unit or a change of it (登记单位). Changes of the directory are made one after the other. */
@ApplicationScoped
public class RegisteringUnit {
    private static final int ALL = 20_000;

    private final Units units;
    private final Outbox outbox;
    private final Changes changes;

    RegisteringUnit(Units units, Outbox outbox, Changes changes) {
        this.units = units;
        this.outbox = outbox;
        this.changes = changes;
    }

    /**
     * A unit as it is now.
     *
     * @param created whether it was not there before
     */
    public record Registered(Unit unit, boolean created) {}

    /** @param ifMatch the version that the caller has seen; needed for a change only */
    @WithTransaction
    public Uni<Outcome<Registered>> register(CallerScope caller, UnitEntry entry, @Nullable String ifMatch) {
        Optional<Refusal> refusal = entry.check().or(() -> refusalOf(caller, entry));
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        return DirectoryChanges.oneAfterTheOther()
                .flatMap(alone -> units.find(entry.code()))
                .flatMap(known -> known.isPresent()
                        ? change(caller, known.get(), entry, ifMatch)
                        : create(caller, entry, ifMatch))
                .call(outcome -> changes.note(caller, outcome, RegisteringUnit::change));
    }

    private static What change(Registered registered) {
        Unit unit = registered.unit();
        return What.of(unit.organisation(), "unit", unit.code(), registered.created() ? "REGISTERED" : "CHANGED")
                .version(unit.revision());
    }

    private static Optional<Refusal> refusalOf(CallerScope caller, UnitEntry entry) {
        return entry.isRoot() && !caller.has(Role.ADMIN)
                ? Optional.of(Refusal.notAllowed("ROOT_NEEDS_ADMIN", "组织的根单位由系统管理员登记"))
                : Optional.empty();
    }

    private Uni<Outcome<Registered>> create(CallerScope caller, UnitEntry entry, @Nullable String ifMatch) {
        if (ifMatch != null) {
            return refused(Refusal.stale());
        }
        return organisationOf(caller, entry).flatMap(organisation -> {
            if (organisation.isEmpty()) {
                return refused(Refusal.invalid("UNKNOWN_PARENT", "上级单位不在本组织的单位目录中", "/parentCode"));
            }
            return caller.has(Role.ADMIN) || UnitPlacePolicy.isCodeOf(organisation.get(), entry.code())
                    ? store(null, entry, organisation.get(), 1)
                    : refused(Refusal.invalid("FOREIGN_CODE", "单位代码须以本组织代码或所辖行政区划代码开头,其他代码由系统管理员分配", ""));
        });
    }

    private Uni<Outcome<Registered>> change(CallerScope caller, Unit known, UnitEntry entry, @Nullable String ifMatch) {
        if (!DirectoryScope.sees(caller, known)) {
            return refused(Refusal.notFound());
        }
        boolean isSame = entry.isAsRegistered(known);
        if (isSame && ifMatch == null) {
            return Uni.createFrom().item(Outcome.done(new Registered(known, false)));
        }
        if (EntityVersion.expected(ifMatch) != known.revision()) {
            return refused(Refusal.stale());
        }
        if (isSame) {
            return Uni.createFrom().item(Outcome.done(new Registered(known, false)));
        }
        return entry.isRoot() == (known.parentCode() == null)
                ? store(known, entry, known.organisation(), known.revision() + 1)
                : refused(Refusal.invalid("ROOT_STAYS", "组织的根单位不能改为下级单位,反之亦然", "/parentCode"));
    }

    private Uni<Optional<String>> organisationOf(CallerScope caller, UnitEntry entry) {
        if (entry.parentCode() == null) {
            return Uni.createFrom().item(Optional.of(entry.code()));
        }
        return units.find(entry.parentCode())
                .map(parent ->
                        parent.filter(unit -> DirectoryScope.sees(caller, unit)).map(Unit::organisation));
    }

    private Uni<Outcome<Registered>> store(@Nullable Unit before, UnitEntry entry, String organisation, long revision) {
        return units.ofOrganisation(organisation, "", ALL)
                .map(known -> new UnitPlacePolicy(byCode(known)).check(entry))
                .flatMap(refusal -> refusal.isPresent()
                        ? refused(refusal.get())
                        : keep(before, entry.toEvent(organisation, revision)));
    }

    private Uni<Outcome<Registered>> keep(@Nullable Unit before, UnitRegistered unit) {
        return units.store(unit)
                .flatMap(done ->
                        outbox.appendAll(unit.code(), unit.organisation(), DirectoryChanges.eventsOf(before, unit)))
                .flatMap(done -> units.find(unit.code()))
                .map(stored -> Outcome.done(new Registered(stored.orElseThrow(), before == null)));
    }

    private static Map<String, Unit> byCode(List<Unit> units) {
        return units.stream().collect(Collectors.toMap(Unit::code, Function.identity()));
    }

    private static Uni<Outcome<Registered>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
