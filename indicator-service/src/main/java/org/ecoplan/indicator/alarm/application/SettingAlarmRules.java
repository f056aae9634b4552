package org.ecoplan.indicator.alarm.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ecoplan.indicator.alarm.application.AlarmRules.Adoption;
import org.ecoplan.indicator.alarm.application.AlarmRules.AlarmRule;
import org.ecoplan.indicator.alarm.application.AlarmRules.Chosen;
import org.ecoplan.indicator.alarm.application.AlarmRules.End;
import org.ecoplan.indicator.alarm.application.AlarmRules.Version;
import org.ecoplan.indicator.alarm.domain.Terms;
import org.ecoplan.kernel.MeasureUnits;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;

/**
 * An office sets rules for series of its own choice (自定预警规则): one person proposes a version, another adopts it, and from then
 * on it judges in the place of the one before.
 */
@ApplicationScoped
public class SettingAlarmRules {
    private final AlarmRules rules;
    private final Changes changes;
    private final ServiceClock clock;

    SettingAlarmRules(AlarmRules rules, Changes changes, ServiceClock clock) {
        this.rules = rules;
        this.changes = changes;
        this.clock = clock;
    }

    /** A rule with its first version. */
    public Uni<Outcome<AlarmRule>> create(CallerScope caller, String name, Terms terms) {
        UUID id = UUID.randomUUID();
        return checked(caller, terms)
                .flatMap(checked -> checked.fold(
                        series -> Panache.withTransaction(() -> rules.add(caller, id, name)
                                        .flatMap(added -> added
                                                ? propose(caller, id, 1, terms, series)
                                                        .replaceWith(true)
                                                : Uni.createFrom().item(false)))
                                .flatMap(added -> added
                                        ? shown(caller, id)
                                        : refused(Refusal.conflict("NAME_TAKEN", "已有同名的预警规则"))),
                        SettingAlarmRules::refused));
    }

    /** The next version. */
    public Uni<Outcome<AlarmRule>> propose(CallerScope caller, UUID id, Terms terms) {
        return checked(caller, terms)
                .flatMap(checked -> checked.fold(
                        series -> decided(
                                caller,
                                id,
                                rule -> rule.end() == null
                                        ? Outcome.done(() -> propose(
                                                caller, id, rule.newest().number() + 1, terms, series))
                                        : Outcome.refused(ended())),
                        SettingAlarmRules::refused));
    }

    private Uni<Void> propose(CallerScope caller, UUID id, int number, Terms terms, List<Chosen> series) {
        Version version = new Version(number, terms, caller.subject(), clock.now(), null);
        return rules.propose(id, version, series.stream().map(Chosen::id).toList())
                .flatMap(done -> changes.note(
                        caller,
                        changed(caller, id, "ALARM_RULE_PROPOSED")
                                .with("version", number)
                                .with("comparator", terms.comparator().name())
                                .with("limit", terms.limit())));
    }

    /** Refused for one's own proposal, and where a newer one is there. */
    public Uni<Outcome<AlarmRule>> adopt(CallerScope caller, UUID id, int number) {
        Instant now = clock.now();
        return decided(
                caller,
                id,
                rule -> adoptable(caller, rule, number)
                        .map(version -> () -> rules.adopt(caller, rule, number, new Adoption(caller.subject(), now))
                                .flatMap(done -> changes.note(
                                        caller,
                                        changed(caller, id, "ALARM_RULE_ADOPTED")
                                                .with("version", number)))));
    }

    private static Outcome<Version> adoptable(CallerScope caller, AlarmRule rule, int number) {
        Optional<Version> version = rule.version(number);
        if (version.isEmpty()) {
            return Outcome.refused(Refusal.notFound());
        }
        if (rule.end() != null) {
            return Outcome.refused(ended());
        }
        if (number != rule.newest().number() || version.get().adoption() != null) {
            return Outcome.refused(Refusal.conflict("NOT_OPEN", "只能采纳尚未采纳的最新版本"));
        }
        return version.get().proposedBy().equals(caller.subject())
                ? Outcome.refused(Refusal.conflict("OWN_PROPOSAL", "提出人不得采纳自己提出的版本,须由他人采纳"))
                : Outcome.done(version.get());
    }

    public Uni<Outcome<AlarmRule>> end(CallerScope caller, UUID id, String reason) {
        Instant now = clock.now();
        return decided(
                caller,
                id,
                rule -> rule.end() == null
                        ? Outcome.done(() -> rules.end(id, new End(reason, caller.subject(), now))
                                .flatMap(done -> changes.note(
                                        caller,
                                        changed(caller, id, "ALARM_RULE_ENDED").with("reason", reason))))
                        : Outcome.refused(ended()));
    }

    /** What of the terms does not fit what is registered. */
    private Uni<Outcome<List<Chosen>>> checked(CallerScope caller, Terms terms) {
        Optional<Refusal> fault = terms.fault();
        return fault.isPresent()
                ? Uni.createFrom().item(Outcome.refused(fault.get()))
                : rules.series(caller, terms.series())
                        .flatMap(series -> fault(terms, series)
                                .map(refusal -> Uni.createFrom().item(Outcome.<List<Chosen>>refused(refusal)))
                                .orElseGet(() -> rules.unknownUnits(caller, terms.unitCodes())
                                        .map(unknown -> unknown.isEmpty()
                                                ? Outcome.done(series)
                                                : Outcome.refused(Refusal.invalid(
                                                        "UNKNOWN_UNIT",
                                                        "单位不存在:" + String.join("、", unknown),
                                                        "/unitCodes")))));
    }

    private static Optional<Refusal> fault(Terms terms, List<Chosen> found) {
        List<String> codes = found.stream().map(Chosen::code).toList();
        List<String> unknown =
                terms.series().stream().filter(code -> !codes.contains(code)).toList();
        if (!unknown.isEmpty()) {
            return Optional.of(Refusal.invalid("UNKNOWN_SERIES", "序列不存在:" + String.join("、", unknown), "/series"));
        }
        return found.stream()
                .filter(one -> !MeasureUnits.areSame(one.unit(), found.get(0).unit()))
                .findFirst()
                .map(other -> Refusal.invalid(
                        "UNIT_DIFFERS", "序列的计量单位不同:" + found.get(0).code() + "、" + other.code(), "/series"));
    }

    private Uni<Outcome<AlarmRule>> decided(
            CallerScope caller, UUID id, Function<AlarmRule, Outcome<Supplier<Uni<Void>>>> decision) {
        return Panache.withTransaction(() -> rules.lock(caller, id)
                        .flatMap(found -> found.map(decision)
                                .orElseGet(() -> Outcome.refused(Refusal.notFound()))
                                .fold(
                                        allowed -> allowed.get().replaceWith(Outcome.done(true)),
                                        refusal -> Uni.createFrom().item(Outcome.<Boolean>refused(refusal)))))
                .flatMap(done -> done.fold(ok -> shown(caller, id), SettingAlarmRules::refused));
    }

    private Uni<Outcome<AlarmRule>> shown(CallerScope caller, UUID id) {
        return rules.find(caller, id)
                .map(found -> found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }

    private static <T> Uni<Outcome<T>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }

    private static Refusal ended() {
        return Refusal.conflict("RULE_ENDED", "该预警规则已停用");
    }

    private static Change.What changed(CallerScope caller, UUID id, String act) {
        return Change.What.of(caller.organisationOrNone(), "alarm-rule", id, act);
    }
}
