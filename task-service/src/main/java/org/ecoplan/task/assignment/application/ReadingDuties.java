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
import org.jspecify.annotations.Nullable;

/** Reads the duties that exist for a caller. */
@ApplicationScoped
public class ReadingDuties {
    private final Assignments assignments;
    private final Units units;
    private final ServiceClock clock;

    ReadingDuties(Assignments assignments, Units units, ServiceClock clock) {
        this.assignments = assignments;
        this.units = units;
        this.clock = clock;
    }

    @WithSession
    public Uni<DutyPage> page(CallerScope scope, DutyFilter filter, @Nullable DutyPlace after, int limit) {
        return assignments
                .page(scope, filter, clock.today(), after, limit)
                .flatMap(page ->
                        vacancies(page.duties()).map(vacancies -> new DutyPage(page.duties(), vacancies, page.more())));
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
                .flatMap(outcome -> Outcomes.map(
                        outcome,
                        duty -> vacancies(List.of(duty))
                                .map(vacancies -> new FoundDuty(
                                        duty, vacancies.get(duty.duty().unitCode())))));
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
