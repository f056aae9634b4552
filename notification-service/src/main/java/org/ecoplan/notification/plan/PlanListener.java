package org.ecoplan.notification.plan;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.ecoplan.events.AccountabilityStepTaken;
import org.ecoplan.events.AssessmentAnnounced;
import org.ecoplan.events.AssessmentPublished;
import org.ecoplan.events.DisclosureMissed;
import org.ecoplan.events.NoticeIssued;
import org.ecoplan.events.ObjectionAnswered;
import org.ecoplan.events.ObjectionRaised;
import org.ecoplan.events.PlanRevised;
import org.ecoplan.events.UpwardReportOverdue;

/** Hears within the transaction what became of a plan, each with the id of its event. */
public interface PlanListener {

    Uni<Void> closed(UUID planId);

    Uni<Void> announced(AssessmentAnnounced event, UUID id);

    Uni<Void> undisclosed(DisclosureMissed event, UUID id);

    Uni<Void> issued(NoticeIssued event, UUID id);

    Uni<Void> published(AssessmentPublished event, UUID id);

    Uni<Void> raised(ObjectionRaised event, UUID id);

    Uni<Void> answered(ObjectionAnswered event, UUID id);

    Uni<Void> heldToAccount(AccountabilityStepTaken event, UUID id);

    Uni<Void> revised(PlanRevised event, UUID id);

    Uni<Void> overdue(UpwardReportOverdue event, UUID id);
}
