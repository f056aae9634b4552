package org.ecoplan.indicator.alarm.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.indicator.alarm.application.AlarmRules.Chosen;
import org.ecoplan.indicator.alarm.domain.Terms;
import org.ecoplan.indicator.breach.application.TryingLevels;
import org.ecoplan.indicator.breach.application.TryingLevels.Level;
import org.ecoplan.indicator.breach.application.TryingLevels.Tried;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;

/** Which breaches a version would have opened and closed over days that have passed (试算); nothing is kept or told. */
@ApplicationScoped
public class TryingAlarmRule {
    private final AlarmRules rules;
    private final TryingLevels trying;

    TryingAlarmRule(AlarmRules rules, TryingLevels trying) {
        this.rules = rules;
        this.trying = trying;
    }

    /** What the series of a version would have shown, by their codes. */
    public record OfSeries(String code, Tried tried) {}

    /** Whatever the day from which the version is in force: what the days would have shown is asked. */
    public Uni<Outcome<List<OfSeries>>> trial(CallerScope caller, UUID id, int number, LocalDate from, LocalDate to) {
        return rules.find(caller, id)
                .flatMap(found -> found.flatMap(rule -> rule.version(number))
                        .map(version -> trial(caller, version.terms(), from, to).map(Outcome::done))
                        .orElseGet(() -> Uni.createFrom().item(Outcome.refused(Refusal.notFound()))));
    }

    private Uni<List<OfSeries>> trial(CallerScope caller, Terms terms, LocalDate from, LocalDate to) {
        Level level = new Level(terms.comparator(), terms.limit(), terms.limitMax(), terms.recoveryCount(), from, to);
        return rules.series(caller, terms.series())
                .flatMap(series -> trying.of(
                                level, series.stream().map(Chosen::id).toList())
                        .map(tried -> series.stream()
                                .map(one -> new OfSeries(one.code(), tried.getOrDefault(one.id(), Tried.NONE)))
                                .toList()));
    }
}
