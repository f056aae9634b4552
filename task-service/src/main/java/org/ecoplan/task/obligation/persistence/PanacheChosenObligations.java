package org.ecoplan.task.obligation.persistence;

import static java.util.Comparator.comparing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.obligation.application.ChosenObligation;
import org.ecoplan.task.obligation.application.ChosenObligations;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.ecoplan.task.obligation.domain.ObligationState;

/** Finds chosen obligations with what a reminder of them says; locked in the order of their ids. */
@ApplicationScoped
class PanacheChosenObligations implements ChosenObligations {
    private static final String HOLD = """
            select dated.id, duty.id, duty.plan_id, task.task_id, dated.organisation, task.ordinal, task.title,
                   duty.unit_code, duty.role, dated.what, dated.strength, dated.deadline, dated.deadline_version,
                   dated.state,
                   exists (select 1 from directory_unit unit where unit.code = duty.unit_code and unit.valid_to < :today)
            from obligation dated
                 join assignment duty on duty.id = dated.assignment_id
                 join issued_task task on task.task_id = duty.task_id
            where dated.organisation = :organisation
                  and (:whole or duty.unit_code = any(cast(:branch as text[])))
                  and (dated.id = any(cast(:obligations as uuid[])) or dated.assignment_id = any(cast(:duties as uuid[])))
            order by dated.id
            for no key update of dated""";

    private static final int STATE = 13;

    @Override
    public Uni<List<ChosenObligation>> hold(
            CallerScope scope, Collection<ObligationId> obligations, Collection<UUID> duties, LocalDate today) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HOLD, Object[].class)
                        .setParameter("today", today)
                        .setParameter("organisation", scope.organisationOrNone())
                        .setParameter("whole", scope.wholeOrganisation())
                        .setParameter("branch", scope.branchCodes())
                        .setParameter(
                                "obligations",
                                obligations.stream().map(ObligationId::value).toArray(UUID[]::new))
                        .setParameter("duties", duties.toArray(UUID[]::new))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new ChosenObligation(
                                OpenObligationRow.read(row), ObligationState.valueOf((String) row[STATE]), (Boolean)
                                        row[STATE + 1]))
                        .sorted(comparing(chosen -> chosen.obligation().deadline()))
                        .toList());
    }
}
