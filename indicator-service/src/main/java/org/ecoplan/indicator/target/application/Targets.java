package org.ecoplan.indicator.target.application;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.indicator.target.domain.Facts.Verdict;
import org.ecoplan.indicator.target.domain.Figure;
import org.ecoplan.indicator.target.domain.Goal;
import org.ecoplan.indicator.target.domain.PlannedTarget;
import org.ecoplan.indicator.target.domain.Reference;
import org.ecoplan.indicator.target.domain.SuperiorLevel;
import org.ecoplan.kernel.Comparator;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** The targets of issued plans and what people say of them. */
public interface Targets {

    /**
     * The targets of a task, or one outside the tasks (主要目标), as they are issued.
     *
     * @param ownerId the task, or the target itself
     * @param position 1-based place in the plan, outside the tasks among these
     */
    record Issued(
            UUID ownerId,
            UUID planId,
            String organisation,
            int revision,
            boolean headline,
            int position,
            LocalDate issuedOn,
            @Nullable LocalDate planEnd,
            List<PlannedTarget> targets) {}

    /** Keeps them unless a later revision is known; those that the revision no longer has are retired. Joins the transaction. */
    Uni<Void> store(Issued issued);

    /**
     * What plan-service tells of a target beside what a superior requires.
     *
     * @param ended whether the plan's own level stands alone again
     */
    record Required(
            UUID precedenceId,
            UUID planId,
            UUID targetId,
            UUID ruleId,
            @Nullable String territory,
            long revision,
            boolean ended,
            SuperiorLevel level) {}

    /** Keeps it unless a later revision of the comparison is known, and has the plan looked at anew. Joins the transaction. */
    Uni<Void> require(Required required);

    /** What a person entered, with its source and who it was. */
    record Entered<T>(T value, String source, String by, Instant at) {}

    /**
     * A target with what is known of it.
     *
     * @param taskId absent outside the tasks
     * @param visible whether it exists for the caller
     * @param series absent where no series measures it
     * @param countsPollutants whether the series counts the pollutants that keep their limits
     * @param unitCodes the units that answer for it
     * @param superior what a superior requires, absent where the target is beside no such thing
     */
    record Known(
            PlannedTarget target,
            UUID planId,
            @Nullable UUID taskId,
            LocalDate issuedOn,
            @Nullable LocalDate planEnd,
            boolean visible,
            @Nullable SeriesId seriesId,
            @Nullable String series,
            boolean countsPollutants,
            List<String> unitCodes,
            @Nullable Entered<Reference> reference,
            @Nullable Entered<Verdict> verdict,
            @Nullable SuperiorLevel superior) {

        /** The target with the level that is in force. */
        public PlannedTarget effective() {
            return superior != null && superior.inForce() ? target.under(superior) : target;
        }

        /** What a person entered, else what the plan itself prints. */
        @Nullable
        Reference knownReference() {
            return reference == null ? target.printedReference() : reference.value();
        }

        Goal goal() {
            Goal goal = effective().goal(issuedOn, planEnd);
            return countsPollutants ? goal.ofAllPollutants() : goal;
        }
    }

    /**
     * What a target asked for before a revision of its plan changed it.
     *
     * @param revision in which it came, 1 for the plan as first issued
     * @param replacedIn the revision that changed it
     */
    record Version(
            int revision,
            int replacedIn,
            String indicator,
            @Nullable String unit,
            Comparator comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueMax,
            @Nullable LocalDate by,
            String strength,
            String quote) {}

    /** What targets of a plan asked for before, the newest first, by their ids. */
    Uni<Map<UUID, List<Version>>> versions(CallerScope scope, UUID planId);

    /** Those of a plan of the caller's organisation in the order of the document, also those that do not exist for the caller. */
    Uni<List<Known>> ofPlan(CallerScope scope, UUID planId);

    /** The same for work that nobody called for; each is visible. */
    Uni<List<Known>> ofPlan(String organisation, UUID planId);

    /** The plan of a target that exists for the caller; null where there is none. */
    Uni<@Nullable UUID> planOf(CallerScope scope, UUID target);

    /** What people entered of the figures of each target, the last of each period. */
    Uni<Map<UUID, List<Figure>>> entered(CallerScope scope, Set<UUID> targets);

    /** The same for work that nobody called for. */
    Uni<Map<UUID, List<Figure>>> entered(String organisation, Set<UUID> targets);

    /**
     * Retires all targets of these tasks or headline targets, which a revision of the plan (方案修订) has no more, unless they are
     * known in it. Joins the running transaction, and has the plan looked at anew.
     */
    Uni<Void> end(UUID planId, Collection<UUID> owners, int revision);

    /**
     * Takes over the day on which a plan was issued after a slip in it was corrected (勘误). Joins the running transaction, and has
     * the plan looked at anew.
     */
    Uni<Void> correct(UUID planId, LocalDate issuedOn);

    /** Join the running transaction, and have the plan looked at anew. */
    Uni<Void> enter(UUID target, Entered<Reference> reference);

    Uni<Void> find(UUID target, Entered<Verdict> verdict);

    Uni<Void> enterFigure(UUID target, String period, Entered<BigDecimal> figure);
}
