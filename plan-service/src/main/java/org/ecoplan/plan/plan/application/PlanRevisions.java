package org.ecoplan.plan.plan.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.plan.domain.ItemPair;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanId;

/** The revisions of plans that are kept, drafts and issued ones. Who asks has found the plan. */
public interface PlanRevisions {

    /** Notes that the draft revises the plan. */
    Uni<Void> begin(RevisionDraft begun, String by, Instant at);

    /** What the draft revises; empty where it is a plan of its own. */
    Uni<Optional<RevisionDraft>> ofDraft(CallerScope scope, PlanId draft);

    /** The draft that revises the plan. */
    Uni<Optional<PlanId>> draftOf(CallerScope scope, PlanId plan);

    /** Keeps decisions; each takes the place of what was decided of its tasks before; the draft is another version then. */
    Uni<Void> decide(PlanId draft, List<ItemPair> decided);

    /** Keeps the revision with what the plan said before, and the text of the draft as that of the plan. */
    Uni<Void> add(Plan before, PlanId draft, PlanRevision revision);

    /** The revisions of a plan, oldest first. */
    Uni<List<PlanRevision>> of(CallerScope scope, PlanId plan);

    /** The text of the document that a revision replaced. */
    Uni<Optional<String>> replacedText(CallerScope scope, PlanId plan, int revision);

    /** Since when tasks that came with a revision are in the plan: the date of its document. */
    Uni<Map<UUID, LocalDate>> datesOfNewTasks(CallerScope scope, PlanId plan);
}
