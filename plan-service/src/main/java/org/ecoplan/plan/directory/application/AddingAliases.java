package org.ecoplan.plan.directory.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.kit.security.CallerScope;

/** Lets many spellings of documents mean units of the own organisation at once (补充别名): all or none. */
@ApplicationScoped
public class AddingAliases {
    private final Units units;
    private final Outbox outbox;
    private final Changes changes;

    AddingAliases(Units units, Outbox outbox, Changes changes) {
        this.units = units;
        this.outbox = outbox;
        this.changes = changes;
    }

    /** A spelling and the unit that it means. */
    public record Alias(String alias, String unitCode) {}

    /** Answers the units that have new aliases. */
    @WithTransaction
    public Uni<Outcome<List<Unit>>> add(CallerScope caller, List<Alias> aliases) {
        List<String> codes = aliases.stream().map(Alias::unitCode).distinct().toList();
        return DirectoryChanges.oneAfterTheOther()
                .flatMap(alone -> units.findAll(codes))
                .map(found -> found.stream()
                        .filter(unit -> DirectoryScope.sees(caller, unit))
                        .collect(Collectors.toMap(Unit::code, Function.identity())))
                .flatMap(known -> add(caller, aliases, known));
    }

    private Uni<Outcome<List<Unit>>> add(CallerScope caller, List<Alias> aliases, Map<String, Unit> known) {
        Map<String, UnitEntry> changed = new LinkedHashMap<>();
        List<Refusal> refusals = new ArrayList<>();
        for (int at = 0; at < aliases.size(); at++) {
            Alias alias = aliases.get(at);
            String pointer = "/aliases/" + at;
            Unit unit = known.get(alias.unitCode());
            if (unit == null) {
                refusals.add(Refusal.invalid("UNKNOWN_UNIT", "单位目录中没有 " + alias.unitCode(), pointer + "/unitCode"));
                continue;
            }
            UnitEntry entry = withAlias(changed.getOrDefault(unit.code(), entryOf(unit)), alias.alias());
            Optional<Refusal> refusal = entry.check();
            refusal.ifPresent(bad -> refusals.add(Refusal.invalid(bad.code(), bad.title(), pointer + "/alias")));
            changed.put(unit.code(), entry);
        }
        if (!refusals.isEmpty()) {
            return Outcomes.refused(Refusal.ofAll("ALIASES_REFUSED", refusals.size() + "个别名有误,未补充任何一个", refusals));
        }
        List<UnitRegistered> events = changed.values().stream()
                .map(entry -> registered(entry, Objects.requireNonNull(known.get(entry.code()))))
                .flatMap(Optional::stream)
                .toList();
        return store(caller, events)
                .replaceWith(() -> Outcome.done(changed.values().stream()
                        .map(entry -> unitOf(entry, Objects.requireNonNull(known.get(entry.code()))))
                        .toList()));
    }

    private Uni<Void> store(CallerScope caller, List<UnitRegistered> events) {
        return units.storeAll(events)
                .flatMap(done -> outbox.appendAll(events.stream()
                        .map(event -> new Outgoing(event.code(), event.organisation(), event))
                        .toList()))
                .flatMap(done -> InOrder.each(
                        events,
                        event -> changes.note(
                                caller,
                                What.of(event.organisation(), "unit", event.code(), "CHANGED")
                                        .version(event.revision()))));
    }

    private static Optional<UnitRegistered> registered(UnitEntry entry, Unit before) {
        return entry.isAsRegistered(before)
                ? Optional.empty()
                : Optional.of(entry.toEvent(before.organisation(), before.revision() + 1));
    }

    private static Unit unitOf(UnitEntry entry, Unit before) {
        return entry.toUnit(
                before.organisation(), entry.isAsRegistered(before) ? before.revision() : before.revision() + 1);
    }

    private static UnitEntry withAlias(UnitEntry entry, String alias) {
        String spelling = alias.strip();
        if (entry.name().equals(spelling) || entry.aliases().contains(spelling)) {
            return entry;
        }
        List<String> aliases = new ArrayList<>(entry.aliases());
        aliases.add(spelling);
        return new UnitEntry(
                entry.code(),
                entry.name(),
                aliases,
                entry.kind(),
                entry.parentCode(),
                entry.regionCode(),
                entry.members(),
                entry.validFrom(),
                entry.validTo(),
                entry.successorCode());
    }

    private static UnitEntry entryOf(Unit unit) {
        return new UnitEntry(
                unit.code(),
                unit.name(),
                unit.aliases(),
                unit.kind(),
                unit.parentCode(),
                unit.regionCode(),
                unit.members(),
                unit.validFrom(),
                unit.validTo(),
                unit.successorCode());
    }
}
