package org.ecoplan.indicator.breach.application;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.ecoplan.indicator.breach.application.GoodReadings.Measured;
import org.ecoplan.indicator.breach.application.JudgingPages.Sheet;
import org.ecoplan.indicator.breach.application.JudgingPages.Step;
import org.ecoplan.indicator.breach.application.JudgingPages.Walk;
import org.ecoplan.indicator.breach.domain.Judgement.Reached;
import org.ecoplan.indicator.breach.domain.Observation;
import org.ecoplan.indicator.breach.domain.OpenJudgement;
import org.ecoplan.indicator.breach.domain.OpenJudgement.Page;

/**
 * Holds what a push changed against the rules, in the transaction of the change; the caller has locked the series.
 * Readings behind all others are judged from the kept state alone. Late and corrected ones are judged page by page
 * from the first change until all agrees with what was told; what a few pages do not settle is left for
 * {@link JudgingLeftovers}, so that a push always ends quickly.
 */
@ApplicationScoped
public class JudgingBreaches {
    private static final int PAGES_A_PUSH = 4;

    private final WatchStates states;
    private final JudgingPages pages;

    JudgingBreaches(WatchStates states, JudgingPages pages) {
        this.states = states;
        this.pages = pages;
    }

    public Uni<Void> judge(SqlConnection transaction, List<ChangedSeries> changed) {
        List<Change> changes = changed.stream()
                .filter(one -> !one.values().isEmpty())
                .flatMap(one -> one.series().rules().stream()
                        .map(rule -> new Change(new WatchedPair(one.series(), rule), one.values())))
                .toList();
        return changes.isEmpty() ? Uni.createFrom().voidItem() : judgeChanges(transaction, changes);
    }

    private Uni<Void> judgeChanges(SqlConnection transaction, List<Change> changes) {
        return states.find(transaction, changes.stream().map(Change::watch).collect(toSet()))
                .flatMap(standings -> {
                    Map<Watch, OpenJudgement> left = new HashMap<>();
                    List<Sheet> inOrder = new ArrayList<>();
                    List<LateWalk> late = new ArrayList<>();
                    for (Change change : changes) {
                        Standing standing = standings.getOrDefault(change.watch(), Standing.UNKNOWN);
                        if (standing.left() != null) {
                            left.put(change.watch(), standing.left().including(change.first(), change.last()));
                        } else if (standing.judgedTo() != null && change.first().isAfter(standing.judgedTo())) {
                            change.atHand(standing).ifPresent(inOrder::add);
                        } else {
                            late.add(change.lateWalk(standing));
                        }
                    }
                    return states.leave(transaction, left)
                            .flatMap(done -> pages.judgeAtHand(transaction, inOrder))
                            .flatMap(done -> walk(transaction, late, PAGES_A_PUSH));
                });
    }

    private Uni<Void> walk(SqlConnection transaction, List<LateWalk> walks, int pagesLeft) {
        if (walks.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (pagesLeft == 0) {
            Map<Watch, OpenJudgement> left = new HashMap<>();
            walks.forEach(one -> left.put(one.change().watch(), one.whole()));
            return states.leave(transaction, left);
        }
        return pages.judge(transaction, walks.stream().map(LateWalk::walk).toList())
                .flatMap(steps -> goOn(transaction, walks, steps, pagesLeft));
    }

    /** At most {@link #PAGES_A_PUSH} pages deep. */
    private Uni<Void> goOn(SqlConnection transaction, List<LateWalk> walks, List<Step> steps, int pagesLeft) {
        List<LateWalk> going = new ArrayList<>();
        List<Change> behind = new ArrayList<>();
        for (int place = 0; place < walks.size(); place++) {
            LateWalk one = walks.get(place);
            Step step = steps.get(place);
            if (step.judgement().reached() == Reached.PAGE_END) {
                going.add(one.behind(step));
            } else if (step.judgement().reached() == Reached.AGREEMENT) {
                one.tail().ifPresent(behind::add);
            }
        }
        return walk(transaction, going, pagesLeft - 1)
                .flatMap(done -> behind.isEmpty() ? Uni.createFrom().voidItem() : judgeChanges(transaction, behind));
    }

    /** What changed under a watch. */
    private record Change(WatchedPair pair, SortedMap<Instant, Optional<Measured>> values) {

        Watch watch() {
            return pair.watch();
        }

        Instant first() {
            return values.firstKey();
        }

        Instant last() {
            return values.lastKey();
        }

        /** The changed values themselves, as they lie behind all others. */
        Optional<Sheet> atHand(Standing standing) {
            List<Observation> good = values.values().stream()
                    .flatMap(Optional::stream)
                    .map(one -> new Observation(one.at(), one.value(), one.undetected()))
                    .toList();
            Walk walk = new Walk(pair, OpenJudgement.inOrder(first(), last(), standing.state()), null);
            return good.isEmpty() ? Optional.empty() : Optional.of(new Sheet(walk, Page.last(List.of(), good)));
        }

        /** Of the late ones alone at first; those behind all others can be judged from the kept state then. */
        LateWalk lateWalk(Standing standing) {
            Instant judgedTo = standing.judgedTo();
            if (judgedTo == null || !last().isAfter(judgedTo)) {
                return new LateWalk(this, new Walk(pair, OpenJudgement.of(first(), last()), null));
            }
            Instant lastLate = values.headMap(OpenJudgement.behind(judgedTo)).lastKey();
            return new LateWalk(this, new Walk(pair, OpenJudgement.of(first(), lastLate), judgedTo));
        }
    }

    /** A walk with the change that it judges. */
    private record LateWalk(Change change, Walk walk) {

        Optional<Change> tail() {
            Instant upTo = walk.upTo();
            return upTo == null
                    ? Optional.empty()
                    : Optional.of(new Change(change.pair(), change.values().tailMap(OpenJudgement.behind(upTo))));
        }

        LateWalk behind(Step step) {
            return step.isAtTheStop()
                    ? new LateWalk(change, new Walk(walk.pair(), withTail(step.left()), null))
                    : new LateWalk(change, new Walk(walk.pair(), step.left(), walk.upTo()));
        }

        /** What is left with all that changed. */
        OpenJudgement whole() {
            return withTail(walk.left());
        }

        private OpenJudgement withTail(OpenJudgement left) {
            return tail().map(tail -> left.including(tail.first(), tail.last())).orElse(left);
        }
    }
}
