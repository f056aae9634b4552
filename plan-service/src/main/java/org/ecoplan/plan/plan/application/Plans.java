package org.ecoplan.plan.plan.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.plan.domain.IssuedPlan;
import org.ecoplan.plan.plan.domain.ItemId;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jspecify.annotations.Nullable;

/** The plans that are kept. What is outside the caller's scope is not found. */
public interface Plans {

    /** The stored plan with its version. */
    Uni<Plan> add(Plan draft, String sourceText);

    Uni<Optional<Plan>> find(CallerScope scope, PlanId id);

    /** The plan, held until the end of the transaction. */
    Uni<Optional<Plan>> findForChange(CallerScope scope, PlanId id);

    Uni<Plan> save(Plan changed);

    /** Takes a draft away with its text. */
    Uni<Void> delete(Plan draft);

    Uni<Void> addCorrection(PlanCorrection correction);

    /** The corrections of a plan of the caller's organisation, oldest first. */
    Uni<List<PlanCorrection>> corrections(CallerScope scope, PlanId id);

    /** Makes the tasks of an issued plan visible to the units that have duties in them. */
    Uni<Void> addDuties(IssuedPlan issued);

    /** The same in the place of the duties that the plan had. */
    Uni<Void> replaceDuties(IssuedPlan issued);

    Uni<Optional<String>> sourceText(CallerScope scope, PlanId id);

    /** The duties as they were issued, lead units before others. */
    Uni<List<TaskDuty>> duties(CallerScope scope, PlanId id);

    /** Codes of the units that have a part in the plan, in their order, at most so many. */
    Uni<List<String>> unitsOf(CallerScope scope, PlanId id, int limit);

    /** The tasks in which a unit of the caller's branch has a part. */
    Uni<Set<ItemId>> tasksOfBranch(CallerScope scope, PlanId id);

    /** In the order of the filter, behind a place. */
    Uni<List<PlanSummary>> list(CallerScope scope, PlanFilter filter, PlanSummary.@Nullable Place after, int limit);

    /** How many there are on all pages. */
    Uni<Long> count(CallerScope scope, PlanFilter filter);

    /** Other plans of the organisation with the same text or the same document number, the one in force first. */
    Uni<List<SameDocument>> ofSameDocument(CallerScope scope, PlanId id);

    /** Lets the plans of an organisation be issued one after the other, until the end of the transaction. */
    Uni<Void> issueInTurn(String organisation);

    /**
     * Issued plans for which a kind of scheduled work has not come to the day yet, in the order of their ids.
     *
     * @param after the id behind which they begin; absent for the first ones
     */
    Uni<List<PlanFacts>> behind(String kindOfWork, LocalDate today, @Nullable PlanId after, int limit);
}
