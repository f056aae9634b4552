package org.ecoplan.indicator.breach.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.ecoplan.indicator.breach.domain.Judgement.Reached;
import org.ecoplan.indicator.breach.domain.OpenJudgement.Page;

/**
 * Keeps readings and breaches of one series and rule as the service does, without a database: what comes in order
 * is judged from the kept state, what comes late page by page, and what a push leaves over later.
 */
final class Ledger {
    private final LevelRule rule;
    private final int pageSize;
    private final int pagesAPush;
    private final TreeMap<Instant, BigDecimal> readings = new TreeMap<>();
    private final List<ToldBreach> breaches = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Instant judgedTo;
    private WatchState state = WatchState.QUIET;
    private OpenJudgement left;
    private int readBack;

    Ledger(LevelRule rule) {
        this(rule, 1000, 1000);
    }

    Ledger(LevelRule rule, int pageSize, int pagesAPush) {
        this.rule = rule;
        this.pageSize = pageSize;
        this.pagesAPush = pagesAPush;
    }

    /** Takes readings in one push and judges what they change; a value of zero takes the reading back. */
    Ledger push(Collection<Observation> push) {
        TreeMap<Instant, BigDecimal> changed = new TreeMap<>();
        for (Observation reading : push) {
            changed.put(reading.at(), reading.value());
            if (reading.value().signum() == 0) {
                readings.remove(reading.at());
            } else {
                readings.put(reading.at(), reading.value());
            }
        }
        if (!changed.isEmpty()) {
            judge(changed);
        }
        return this;
    }

    private void judge(TreeMap<Instant, BigDecimal> changed) {
        if (left != null) {
            left = left.including(changed.firstKey(), changed.lastKey());
            return;
        }
        SortedMap<Instant, BigDecimal> late = judgedTo == null ? changed : changed.headMap(judgedTo, true);
        SortedMap<Instant, BigDecimal> tail = judgedTo == null ? new TreeMap<>() : changed.tailMap(judgedTo, false);
        if (!late.isEmpty()) {
            OpenJudgement judgement = OpenJudgement.of(late.firstKey(), late.lastKey());
            if (!tail.isEmpty()) {
                Judgement judged = page(judgement, judgedTo);
                if (judged.reached() != Reached.AGREEMENT) {
                    left = judgement.behind(judged).including(tail.firstKey(), tail.lastKey());
                    work(pagesAPush - 1);
                    return;
                }
            } else {
                left = judgement;
                work(pagesAPush);
                return;
            }
        }
        if (!tail.isEmpty()) {
            List<Observation> good = tail.entrySet().stream()
                    .filter(one -> one.getValue().signum() != 0)
                    .map(one -> new Observation(one.getKey(), one.getValue()))
                    .toList();
            if (!good.isEmpty()) {
                refreshState();
                OpenJudgement inOrder = OpenJudgement.inOrder(
                        good.get(0).at(), good.get(good.size() - 1).at(), state);
                take(inOrder.judge(rule, List.of(), Page.last(List.of(), good), Ledger::newId));
            }
        }
    }

    private void refreshState() {
        if (state.stretch() != null) {
            BreachId open = state.stretch().told().id();
            state = WatchState.in(
                    breaches.stream()
                            .filter(one -> one.id().equals(open))
                            .findFirst()
                            .orElseThrow(),
                    state.keptInARow());
        }
    }

    /** Judges what pushes left over. */
    Ledger work(int pages) {
        for (int page = 0; page < pages && left != null; page++) {
            Judgement judged = page(left, null);
            left = judged.reached() == Reached.PAGE_END ? left.behind(judged) : null;
        }
        return this;
    }

    private Judgement page(OpenJudgement judgement, Instant upTo) {
        Instant from = judgement.from();
        SortedMap<Instant, BigDecimal> there = upTo == null
                ? readings.tailMap(from, true)
                : from.isAfter(upTo) ? new TreeMap<>() : readings.subMap(from, true, upTo, true);
        List<Observation> rest = observations(there);
        boolean last = upTo == null && rest.size() <= pageSize;
        List<Observation> observations = upTo == null && rest.size() > pageSize ? rest.subList(0, pageSize) : rest;
        readBack += observations.size();
        List<Observation> earlier = observations(readings.headMap(from, false));
        List<Observation> before =
                earlier.subList(Math.max(0, earlier.size() - rule.recoveryCount() + 1), earlier.size());
        Page page = last
                ? Page.last(before, observations)
                : Page.upTo(
                        upTo != null
                                ? upTo
                                : observations.get(observations.size() - 1).at(),
                        before,
                        observations);
        List<ToldBreach> told = breaches.stream()
                .filter(one -> !one.since().isAfter(page.end()) && !one.endsBefore(from))
                .toList();
        Judgement judged = judgement.judge(rule, told, page, Ledger::newId);
        take(judged);
        return judged;
    }

    private void take(Judgement judged) {
        for (Finding finding : judged.findings()) {
            findings.add(finding);
            apply(finding);
        }
        if (judged.reached() == Reached.LAST_READING) {
            judgedTo = judged.end();
            state = judged.after();
        }
    }

    private void apply(Finding finding) {
        if (finding instanceof Finding.Began began) {
            breaches.add(began.breach());
        } else if (finding instanceof Finding.Recovered recovered) {
            replace(ended(recovered.breach(), recovered.recovery()));
        } else if (finding instanceof Finding.RecoveryMoved moved) {
            replace(ended(moved.breach(), moved.recovery()));
        } else if (finding instanceof Finding.BeginningMoved moved) {
            ToldBreach kept = stored(moved.breach().id());
            replace(kept.begunWith(moved.breach().trigger(), moved.breach().bound()));
        } else if (finding instanceof Finding.Withdrawn withdrawn) {
            breaches.remove(stored(withdrawn.breach().id()));
        }
    }

    private ToldBreach ended(ToldBreach breach, Observation recovery) {
        ToldBreach kept = stored(breach.id());
        return new ToldBreach(kept.id(), kept.bound(), kept.trigger(), recovery);
    }

    private ToldBreach stored(BreachId id) {
        return breaches.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private void replace(ToldBreach breach) {
        breaches.replaceAll(one -> one.id().equals(breach.id()) ? breach : one);
    }

    private static List<Observation> observations(SortedMap<Instant, BigDecimal> readings) {
        return readings.entrySet().stream()
                .map(reading -> new Observation(reading.getKey(), reading.getValue()))
                .toList();
    }

    private static BreachId newId() {
        return new BreachId(UUID.randomUUID());
    }

    List<Observation> readings() {
        return observations(readings);
    }

    /** The same readings in one push. */
    Ledger again() {
        return new Ledger(rule).push(readings());
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** How many readings late data made the ledger look at. */
    int readBack() {
        return readBack;
    }

    boolean isDone() {
        return left == null;
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

    /** All that a breach says, without its id. */
    List<ToldBreach> facts() {
        BreachId same = new BreachId(new UUID(0, 0));
        return breaches.stream()
                .sorted(Comparator.comparing(ToldBreach::since))
                .map(one -> new ToldBreach(same, one.bound(), one.trigger(), one.recovery()))
                .toList();
    }

    private static String hours(Instant start, Instant at) {
        return String.valueOf(Duration.between(start, at).toHours());
    }
}
