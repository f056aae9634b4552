package org.ecoplan.indicator.breach.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ecoplan.indicator.breach.domain.Judgement.Reached;
import org.ecoplan.indicator.breach.domain.OpenJudgement.Page;
import org.ecoplan.indicator.breach.domain.WatchState.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Judges the readings of a series against one rule (behaviour.md section 4, 「超标」).
 *
 * <p>One observation that breaks a rule in force begins a breach; {@link LevelRule#recoveryCount} consecutive
 * ones that keep it end the breach. Between the two nothing speaks, so flapping is silent and missing data never
 * recovers. Time of observation orders everything: the same readings end in the same breaches, whatever their
 * order, however often they were corrected. What was told is held against what the readings show now: a told
 * breach that overlaps one of theirs is confirmed, one that overlaps none is withdrawn.
 *
 * <p>Readings come in pages. A walk ends with the last reading of the series, or as soon as it stands as what was
 * told stands and no change lies ahead: from there on nothing can differ.
 */
final class BreachWalk {
    private final LevelRule rule;
    private final Supplier<BreachId> newId;
    private final Deque<ToldBreach> ahead;
    private final List<Finding> findings = new ArrayList<>();
    private Instant changedTo;
    private Instant end;
    private @Nullable Stretch stretch;
    private int keptInARow;
    private int seenBehindTheChanges;

    /**
     * @param before how the series stands before the first page
     * @param told the breaches that had not ended before the page and began by its end
     * @param newId of a breach that nobody was told of
     */
    BreachWalk(OpenJudgement what, LevelRule rule, WatchState before, List<ToldBreach> told, Supplier<BreachId> newId) {
        this.rule = rule;
        this.changedTo = what.changedTo();
        this.end = what.from().minus(1, ChronoUnit.MICROS);
        this.newId = newId;
        this.stretch = before.stretch();
        this.keptInARow = before.keptInARow();
        this.ahead = new ArrayDeque<>(told.stream()
                .filter(breach -> !isWithin(breach, before))
                .sorted(Comparator.comparing(ToldBreach::since))
                .toList());
    }

    private static boolean isWithin(ToldBreach breach, WatchState state) {
        return state.stretch() != null
                && state.stretch().told() != null
                && state.stretch().told().id().equals(breach.id());
    }

    Judgement judge(Page page) {
        int left = page.observations().size();
        for (Observation next : page.observations()) {
            step(next);
            end = next.at();
            left--;
            boolean isTheLast = left == 0 && page.last();
            if (!isTheLast && agreesWithWhatWasTold()) {
                return judgement(Reached.AGREEMENT);
            }
        }
        if (page.last()) {
            finish();
        }
        return judgement(page.last() ? Reached.LAST_READING : Reached.PAGE_END);
    }

    private void step(Observation next) {
        if (next.at().isAfter(changedTo)) {
            seenBehindTheChanges++;
        }
        boolean kept = rule.isKeptBy(next);
        if (stretch == null) {
            boolean begins = !kept && rule.isInForceAt(next);
            withdrawWhile(breach -> begins ? breach.endsBefore(next.at()) : !breach.lastsAt(next.at()));
            if (!begins) {
                return;
            }
            stretch = new Stretch(next, null);
            keptInARow = 0;
        } else {
            keptInARow = kept ? keptInARow + 1 : 0;
        }
        while (!ahead.isEmpty() && !ahead.element().since().isAfter(next.at())) {
            stretch = joined(stretch, ahead.remove());
        }
        if (keptInARow >= rule.recoveryCount()) {
            recover(stretch, next);
        }
    }

    private void withdrawWhile(Predicate<ToldBreach> hasPassed) {
        while (!ahead.isEmpty() && hasPassed.test(ahead.element())) {
            findings.add(new Finding.Withdrawn(ahead.remove(), WithdrawalReason.NO_BREACH, null));
        }
    }

    /** The later one stays when a stretch reaches two that were told: its end is the likelier to hold. */
    private Stretch joined(Stretch lasting, ToldBreach reached) {
        if (lasting.told() != null) {
            findings.add(new Finding.Withdrawn(lasting.told(), WithdrawalReason.JOINED, reached.id()));
        }
        Observation trigger = lasting.trigger();
        ToldBreach now = reached.begunWith(trigger, rule.boundBrokenBy(trigger.value()));
        if (!trigger.says(reached.trigger())) {
            findings.add(new Finding.BeginningMoved(now));
        }
        return new Stretch(trigger, now);
    }

    private void recover(Stretch lasting, Observation recovery) {
        ToldBreach told = lasting.told();
        if (told == null) {
            findings.add(new Finding.Began(breachOf(lasting.trigger(), recovery)));
        } else if (told.recovery() == null) {
            findings.add(new Finding.Recovered(told, recovery));
        } else if (!recovery.says(told.recovery())) {
            findings.add(new Finding.RecoveryMoved(told, recovery));
        }
        if (told != null && told.lastsAt(recovery.at())) {
            walkOnTo(
                    told.recovery() == null
                            ? OpenJudgement.END_OF_TIME
                            : told.recovery().at());
        }
        stretch = null;
        keptInARow = 0;
    }

    /** What follows was covered by the told breach and has to be judged too, now that it ends earlier. */
    private void walkOnTo(Instant toldEnd) {
        if (toldEnd.isAfter(changedTo)) {
            changedTo = toldEnd;
            seenBehindTheChanges = 0;
        }
    }

    /** Whether the walk stands as the told breaches stand, so that unchanged readings lead both to the same end. */
    private boolean agreesWithWhatWasTold() {
        if (end.isBefore(changedTo)) {
            return false;
        }
        boolean noneOfThemBegan = ahead.isEmpty() || ahead.element().since().isAfter(end);
        if (stretch == null) {
            return noneOfThemBegan;
        }
        ToldBreach told = stretch.told();
        return told != null && told.lastsAt(end) && noneOfThemBegan && seenBehindTheChanges >= rule.recoveryCount();
    }

    private void finish() {
        if (stretch == null) {
            withdrawWhile(breach -> true);
            return;
        }
        while (!ahead.isEmpty()) {
            stretch = joined(stretch, ahead.remove());
        }
        ToldBreach told = stretch.told();
        if (told == null || told.recovery() != null) {
            ToldBreach open = breachOf(stretch.trigger(), null);
            if (told != null) {
                findings.add(new Finding.Withdrawn(told, WithdrawalReason.NOT_RECOVERED, open.id()));
            }
            findings.add(new Finding.Began(open));
            stretch = new Stretch(stretch.trigger(), open);
        }
    }

    private ToldBreach breachOf(Observation trigger, @Nullable Observation recovery) {
        return new ToldBreach(newId.get(), rule.boundBrokenBy(trigger.value()), trigger, recovery);
    }

    private Judgement judgement(Reached reached) {
        Instant restartAt = OpenJudgement.behind(end);
        if (!ahead.isEmpty() && ahead.element().since().isBefore(restartAt)) {
            restartAt = ahead.element().since();
        }
        if (stretch != null && stretch.trigger().at().isBefore(restartAt)) {
            restartAt = stretch.trigger().at();
        }
        return new Judgement(
                List.copyOf(findings), new WatchState(stretch, keptInARow), reached, end, changedTo, restartAt);
    }
}
