package org.ecoplan.task.assignment.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.Units;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.obligation.application.ReadingObligations;
import org.jspecify.annotations.Nullable;

/** Reads the duties that exist for a caller. */
@ApplicationScoped
public class ReadingDuties {
    private final Assignments assignments;
    private final ReadingObligations obligations;
    private final Units units;
    private final ServiceClock clock;

    ReadingDuties(Assignments assignments, ReadingObligations obligations, Units units, ServiceClock clock) {
        this.assignments = assignments;
        this.obligations = obligations;
        this.units = units;
        this.clock = clock;
    }

    @WithSession
    public Uni<DutyPage> page(CallerScope scope, DutyFilter filter, @Nullable DutyPlace after, int limit) {
        return assignments
                .page(scope, filter, clock.today(), after, limit)
                .flatMap(page -> shown(scope, page.duties()).map(duties -> new DutyPage(duties, page.more())));
    }

    @WithSession
    public Uni<DutyCount> count(CallerScope scope, DutyFilter filter) {
        return assignments.count(scope, filter, clock.today());
    }

    @WithSession
    public Uni<List<DutyTally>> tally(CallerScope scope, UUID planId, DutyGrouping grouping) {
        return assignments.tally(scope, planId, grouping);
    }

    @WithSession
    public Uni<Outcome<FoundDuty>> read(CallerScope scope, AssignmentId id) {
        return assignments
                .find(scope, id)
                .map(found -> found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound())))
                .flatMap(outcome -> Outcomes.map(outcome, duty -> shown(scope, duty)));
    }

    /** A duty that was found for the caller with all that is shown of it; runs in the caller's session. */
    Uni<FoundDuty> shown(CallerScope scope, Assignment duty) {
        return shown(scope, List.of(duty))
                .flatMap(shown -> assignments.historyOf(scope, duty.id()).map(shown.get(0)::with));
    }

    private Uni<List<FoundDuty>> shown(CallerScope scope, List<Assignment> duties) {
        List<UUID> ids = duties.stream().map(duty -> duty.id().value()).toList();
        return obligations
                .of(scope, ids)
                .flatMap(dated -> vacancies(duties)
                        .map(vacancies -> duties.stream()
                                .map(duty -> new FoundDuty(
                                        duty,
                                        dated.getOrDefault(duty.id().value(), List.of()),
                                        vacancies.get(duty.duty().unitCode()),
                                        null))
                                .toList()));
    }

    /** Whose a duty is that exists for the caller. */
    @WithSession
    public Uni<Outcome<DutyHolding>> holding(CallerScope scope, AssignmentId id) {
        return assignments
                .find(scope, id)
                .map(found -> found.map(duty -> Outcome.done(DutyHolding.of(duty)))
                        .orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }

    /** The units of the duties that are dissolved, with who takes over. */
    private Uni<Map<String, Vacancy>> vacancies(Collection<Assignment> duties) {
        LocalDate today = clock.today();
        Set<String> codes = duties.stream().map(duty -> duty.duty().unitCode()).collect(Collectors.toSet());
        return codes.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : units.findAll(codes)
                        .map(found -> found.stream()
                                .filter(unit ->
                                        unit.validTo() != null && unit.validTo().isBefore(today))
                                .collect(Collectors.toMap(Unit::code, unit -> new Vacancy(unit.successorCode()))));
    }
}
