package org.ecoplan.task.summary.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.ecoplan.task.ladder.application.AnswerRung;
import org.ecoplan.task.summary.domain.LeadSummary;

/** Tells others of summaries, in the transaction of the change. */
public interface SummaryEvents {

    Uni<Void> asked(List<LeadSummary> summaries, Instant at);

    Uni<Void> withdrawn(List<LeadSummary> summaries, Instant at);

    /** Tells the last step. */
    Uni<Void> stepped(LeadSummary summary);

    Uni<Void> due(OwedSummary summary, AnswerRung rung, Instant at);
}
