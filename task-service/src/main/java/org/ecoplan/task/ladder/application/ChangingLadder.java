package org.ecoplan.task.ladder.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.schedule.Watermarks;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.ladder.domain.LadderRules;
import org.ecoplan.task.ladder.domain.LadderVersion;
import org.ecoplan.task.ladder.domain.Rung;

/**
 * The office changes the ladder of a plan: one person proposes, another one adopts it from a day on. What was told stays
 * told. Every version stays.
 */
@ApplicationScoped
public class ChangingLadder {
    private static final int MOST_VERSIONS = 100;

    private final Ladders ladders;
    private final Watermarks watermarks;
    private final ServiceClock clock;
    private final Changes changes;

    ChangingLadder(Ladders ladders, Watermarks watermarks, ServiceClock clock, Changes changes) {
        this.ladders = ladders;
        this.watermarks = watermarks;
        this.clock = clock;
        this.changes = changes;
    }

    /** The versions of a plan, newest first; none where the default holds. */
    @WithSession
    public Uni<Outcome<List<LadderVersion>>> read(CallerScope scope, UUID planId) {
        return onPlan(scope, planId, Outcomes::done);
    }

    /** @param expectedVersion the newest that the caller has seen, 0 for none; a proposal that waits is replaced */
    @WithTransaction
    public Uni<Outcome<List<LadderVersion>>> propose(
            CallerScope scope, UUID planId, long expectedVersion, List<Rung> rungs, String reason) {
        return onPlan(scope, planId, known -> {
            int newest = newest(known);
            Optional<Refusal> refusal = newest != expectedVersion
                    ? Optional.of(Refusal.stale())
                    : newest >= MOST_VERSIONS
                            ? Optional.of(
                                    Refusal.conflict("LADDER_TOO_OFTEN", "一个方案的催办阶梯最多修改%d次".formatted(MOST_VERSIONS)))
                            : LadderRules.refusal(rungs);
            LadderVersion proposed = new LadderVersion(newest + 1, rungs, act(scope, reason), null);
            return refusal.map(Outcomes::<List<LadderVersion>>refused)
                    .orElseGet(() -> kept(
                            ladders.propose(planId, scope.organisationOrNone(), proposed),
                            scope,
                            planId,
                            what(scope, planId, "PROPOSED", proposed).with("rungs", names(rungs)),
                            reason));
        });
    }

    /**
     * Whether the caller may adopt what waits, being another person than who proposed it. A transaction of its own, so that
     * the trail of a refusal stays whatever becomes of the call.
     */
    @WithTransaction
    public Uni<Outcome<LadderVersion>> permit(CallerScope scope, UUID planId) {
        return ladders.of(scope, planId).flatMap(known -> {
            if (known.isEmpty() || known.get(0).isAdopted()) {
                return Outcomes.refused(nothingWaits());
            }
            LadderVersion waiting = known.get(0);
            Refusal own = Refusal.notAllowed("OWN_PROPOSAL", "不能批准本人提出的催办阶梯");
            return waiting.proposal().by().equals(scope.subject())
                    ? changes.note(
                                    scope,
                                    what(scope, planId, "ADOPTION_REFUSED", waiting)
                                            .with("code", own.code()))
                            .replaceWith(Outcome.<LadderVersion>refused(own))
                    : Outcomes.done(waiting);
        });
    }

    /** @param from the first day whose rungs are those of the new ladder; later than any day that was looked at */
    @WithTransaction
    public Uni<Outcome<List<LadderVersion>>> adopt(
            CallerScope scope, UUID planId, long expectedVersion, LocalDate from, String reason) {
        return watermarks
                .hold(ClimbingLadder.HEADING, scope.organisationOrNone(), clock.today())
                .flatMap(lookedUpTo -> onPlan(scope, planId, known -> {
                    Optional<Refusal> refusal = refusal(known, expectedVersion, from, lookedUpTo);
                    return refusal.map(Outcomes::<List<LadderVersion>>refused)
                            .orElseGet(() -> kept(
                                    ladders.adopt(
                                            planId,
                                            newest(known),
                                            new LadderVersion.Adoption(act(scope, reason), from)),
                                    scope,
                                    planId,
                                    what(scope, planId, "ADOPTED", known.get(0)).with("from", from),
                                    reason));
                }));
    }

    private Optional<Refusal> refusal(List<LadderVersion> known, long expected, LocalDate from, LocalDate lookedUpTo) {
        if (known.isEmpty() || known.get(0).isAdopted()) {
            return Optional.of(nothingWaits());
        }
        if (newest(known) != expected) {
            return Optional.of(Refusal.stale());
        }
        LocalDate today = clock.today();
        LocalDate last = lookedUpTo.isAfter(today) ? lookedUpTo : today;
        return from.isAfter(last) && from.isBefore(last.plusYears(1))
                ? Optional.empty()
                : Optional.of(Refusal.invalid("FROM_OUT_OF_BOUNDS", "生效日须在%s之后一年内".formatted(last), "/from"));
    }

    private Uni<Outcome<List<LadderVersion>>> onPlan(
            CallerScope scope, UUID planId, Function<List<LadderVersion>, Uni<Outcome<List<LadderVersion>>>> then) {
        return ladders.isPlan(scope, planId)
                .flatMap(there ->
                        there ? ladders.of(scope, planId).flatMap(then::apply) : Outcomes.refused(Refusal.notFound()));
    }

    private Uni<Outcome<List<LadderVersion>>> kept(
            Uni<Boolean> kept, CallerScope scope, UUID planId, What change, String reason) {
        return kept.flatMap(first -> first
                ? changes.note(scope, change, reason)
                        .flatMap(noted -> ladders.of(scope, planId))
                        .map(Outcome::done)
                : Outcomes.refused(Refusal.stale()));
    }

    private LadderVersion.Act act(CallerScope scope, String reason) {
        return new LadderVersion.Act(scope.subject(), clock.now(), reason);
    }

    private static int newest(List<LadderVersion> known) {
        return known.isEmpty() ? 0 : known.get(0).version();
    }

    private static What what(CallerScope scope, UUID planId, String action, LadderVersion version) {
        return What.of(scope.organisationOrNone(), "ladder", planId, action).version(version.version());
    }

    private static List<String> names(List<Rung> rungs) {
        return rungs.stream().map(Rung::name).toList();
    }

    private static Refusal nothingWaits() {
        return Refusal.conflict("NOTHING_PROPOSED", "没有待批准的催办阶梯");
    }
}
