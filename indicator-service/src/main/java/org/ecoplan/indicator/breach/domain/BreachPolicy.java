package org.ecoplan.indicator.breach.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges the readings of a series against one rule (behaviour.md section 4, 「超标」).
 *
 * <p>One observation that breaks a rule in force begins a breach; {@link LevelRule#recoveryCount} consecutive
 * ones that keep it end the breach. Between the two nothing speaks, so flapping is silent and missing data never
 * recovers. Time of observation orders everything: the same readings give the same breaches whether they come
 * one by one or together, and a late one is judged where it belongs. What was told is not taken back: readings
 * inside a closed breach are settled, and an uninterrupted stretch that reaches a told breach is part of it.
 */
public final class BreachPolicy {
    private final LevelRule rule;
    private final Deque<ToldBreach> ahead;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable ToldBreach passed;
    private @Nullable ToldBreach open;
    private @Nullable Observation trigger;
    private int keptInARow;

    private BreachPolicy(LevelRule rule, List<ToldBreach> told) {
        this.rule = rule;
        this.ahead = new ArrayDeque<>(told);
    }

    /**
     * @param told the breaches of this series and rule, in the order of time, at most the last one open
     * @param readings good-quality observations in the order of time: all from the earliest changed one on, and
     *     before it as many as a recovery needs less one
     */
    public static List<Finding> judge(LevelRule rule, List<ToldBreach> told, List<Observation> readings) {
        BreachPolicy walk = new BreachPolicy(
                rule,
                told.stream().sorted(Comparator.comparing(ToldBreach::since)).toList());
        readings.forEach(walk::step);
        walk.finish();
        return List.copyOf(walk.findings);
    }

    private void step(Observation next) {
        while (!ahead.isEmpty() && !ahead.element().since().isAfter(next.at())) {
            pass(ahead.remove());
        }
        if (passed != null && passed.hasSettled(next.at())) {
            return;
        }
        boolean kept = rule.isKeptBy(next);
        if (open != null || trigger != null) {
            count(next, kept);
        } else if (!kept && rule.isInForceAt(next)) {
            trigger = next;
            keptInARow = 0;
        }
    }

    private void pass(ToldBreach told) {
        joinTo(told);
        passed = told;
        if (told.isOpen()) {
            open = told;
            keptInARow = 0;
        }
    }

    private void count(Observation next, boolean kept) {
        keptInARow = kept ? keptInARow + 1 : 0;
        if (keptInARow < rule.recoveryCount()) {
            return;
        }
        if (open != null) {
            findings.add(new Finding.Recovered(open, next));
        } else if (trigger != null) {
            findings.add(new Finding.Began(trigger, next));
        }
        open = null;
        trigger = null;
    }

    private void finish() {
        if (!ahead.isEmpty()) {
            joinTo(ahead.element());
        } else if (trigger != null) {
            findings.add(new Finding.Began(trigger, null));
        }
    }

    private void joinTo(ToldBreach told) {
        if (trigger != null) {
            findings.add(new Finding.BeganEarlier(told, trigger.at()));
            trigger = null;
        }
    }
}
