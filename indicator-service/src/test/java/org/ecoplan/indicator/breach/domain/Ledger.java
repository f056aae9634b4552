package org.ecoplan.indicator.breach.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Keeps readings and breaches of one series and rule as the service does, without a database. */
final class Ledger {
    private final LevelRule rule;
    private final TreeMap<Instant, BigDecimal> readings = new TreeMap<>();
    private final List<ToldBreach> breaches = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Ledger(LevelRule rule) {
        this.rule = rule;
    }

    /** Takes readings in one push and judges what they change. */
    Ledger push(Collection<Observation> push) {
        push.forEach(reading -> readings.put(reading.at(), reading.value()));
        push.stream().map(Observation::at).min(Instant::compareTo).ifPresent(this::judgeFrom);
        return this;
    }

    private void judgeFrom(Instant earliest) {
        Instant before = readings.lowerKey(earliest);
        List<Observation> window = readings.tailMap(before == null ? earliest : before, true).entrySet().stream()
                .map(reading -> new Observation(reading.getKey(), reading.getValue()))
                .toList();
        for (Finding finding : BreachPolicy.judge(rule, breaches, window)) {
            findings.add(finding);
            apply(finding);
        }
    }

    private void apply(Finding finding) {
        if (finding instanceof Finding.Began began) {
            Bound bound = rule.boundBrokenBy(began.trigger().value());
            Instant until = began.recovery() == null ? null : began.recovery().at();
            BreachId id = new BreachId(UUID.randomUUID());
            breaches.add(new ToldBreach(id, bound, began.trigger().at(), until));
        } else if (finding instanceof Finding.Recovered recovered) {
            Instant until = recovered.recovery().at();
            change(recovered.breach().id(), old -> new ToldBreach(old.id(), old.bound(), old.since(), until));
        } else if (finding instanceof Finding.BeganEarlier earlier) {
            Instant since = earlier.since();
            change(earlier.breach().id(), old -> new ToldBreach(old.id(), old.bound(), since, old.until()));
        }
    }

    private void change(BreachId id, UnaryOperator<ToldBreach> change) {
        breaches.replaceAll(breach -> breach.id().equals(id) ? change.apply(breach) : breach);
    }

    List<Observation> readings() {
        return readings.entrySet().stream()
                .map(reading -> new Observation(reading.getKey(), reading.getValue()))
                .toList();
    }

    List<ToldBreach> breaches() {
        return List.copyOf(breaches);
    }

    int findings() {
        return findings.size();
    }

    long open() {
        return breaches.stream().filter(ToldBreach::isOpen).count();
    }

    /** The breaches as stretches of time, such as {@code [1..4, 6..]}, in hours since the start. */
    List<String> stretches(Instant start) {
        return breaches.stream()
                .sorted(Comparator.comparing(ToldBreach::since))
                .map(breach -> hours(start, breach.since()) + ".."
                        + (breach.until() == null ? "" : hours(start, breach.until())))
                .toList();
    }

    private static String hours(Instant start, Instant at) {
        return String.valueOf(Duration.between(start, at).toHours());
    }
}
