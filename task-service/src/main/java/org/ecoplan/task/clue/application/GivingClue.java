package org.ecoplan.task.clue.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.Units;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Change.Why;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.Actor;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.clue.domain.Clue;
import org.ecoplan.task.clue.domain.ClueId;
import org.ecoplan.task.clue.domain.ClueState;
import org.ecoplan.task.clue.domain.ClueText;
import org.ecoplan.task.clue.domain.Receipt;
import org.jspecify.annotations.Nullable;

/** Anybody gives a clue and follows it by its receipt (群众监督), without an account and without a name. */
@ApplicationScoped
public class GivingClue {
    /** In the audit trail: neither the person nor the address of the call stands anywhere. */
    private static final Actor EVERYBODY = new Actor("everybody", "everybody", "everybody");

    private static final Pattern CODE = Pattern.compile("[0-9a-f]{32}");

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Clues clues;
    private final CallsOfAddresses calls;
    private final ClueSettings settings;
    private final Units units;
    private final ServiceClock clock;
    private final Changes changes;

    GivingClue(
            Clues clues,
            CallsOfAddresses calls,
            ClueSettings settings,
            Units units,
            ServiceClock clock,
            Changes changes) {
        this.clues = clues;
        this.calls = calls;
        this.settings = settings;
        this.units = units;
        this.clock = clock;
        this.changes = changes;
    }

    /** Whether an address may call once more. */
    public boolean admits(String address) {
        return calls.admit(address);
    }

    /** Answers the receipt, or that the organisation takes no more today. */
    @WithTransaction
    public Uni<Outcome<Receipt>> give(String organisation, String said, @Nullable String place) {
        return Outcomes.flatMap(
                ClueText.of(said),
                text -> units.find(organisation)
                        .flatMap(found -> found.map(Unit::organisation)
                                        .filter(organisation::equals)
                                        .isPresent()
                                ? add(organisation, text, place)
                                : Outcomes.refused(
                                        Refusal.invalid("UNKNOWN_ORGANISATION", "没有这个单位", "/organisation"))));
    }

    private Uni<Outcome<Receipt>> add(String organisation, ClueText text, @Nullable String place) {
        Instant now = clock.now();
        Receipt receipt = Receipt.fresh();
        Clue clue =
                new Clue(ClueId.random(), 0, organisation, text.value(), place, now, ClueState.RECEIVED, null, null);
        return clues.add(clue, receipt, now.minus(A_DAY), settings.aDay())
                .flatMap(added -> added
                        ? changes.note(given(clue)).replaceWith(Outcome.done(receipt))
                        : Outcomes.refused(Refusal.conflict("CLUES_FULL", "今日线索已满,请明日再提交或拨打 12369")));
    }

    private static Change given(Clue clue) {
        return new Change(
                EVERYBODY,
                What.of(
                        clue.organisation(),
                        "clue",
                        clue.id().value(),
                        clue.state().name()),
                new Why("call without an account", null));
    }

    /** What became of a clue. */
    @WithSession
    public Uni<Outcome<Clue>> follow(String code) {
        return CODE.matcher(code).matches()
                ? clues.findForEverybody(new Receipt(code))
                        .map(found -> found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound())))
                : Outcomes.refused(Refusal.notFound());
    }
}
