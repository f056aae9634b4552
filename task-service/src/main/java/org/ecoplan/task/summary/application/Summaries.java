package org.ecoplan.task.summary.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.ladder.application.AnswerRung;
import org.ecoplan.task.summary.domain.Basis;
import org.ecoplan.task.summary.domain.LeadSummary;
import org.ecoplan.task.summary.domain.SummaryContent;
import org.ecoplan.task.summary.domain.SummaryId;
import org.jspecify.annotations.Nullable;

/** The summaries that lead units owe. */
public interface Summaries {

    /** A place in the list: the earliest last day first. */
    record Place(LocalDate due, UUID id) {}

    /** The summaries that exist for the caller: as the reports of their tasks. */
    Uni<List<LeadSummary>> page(
            CallerScope scope, SummaryFilter filter, LocalDate today, @Nullable Place after, int limit);

    Uni<Optional<LeadSummary>> find(CallerScope scope, SummaryId id);

    /** Finds a summary and keeps others from changing it until the transaction ends. */
    Uni<Optional<LeadSummary>> findForChange(CallerScope scope, SummaryId id);

    /** What the summary would rest on now. */
    Uni<Basis> basis(CallerScope scope, LeadSummary summary);

    /** What its unit has written and not handed in. */
    Uni<Optional<SummaryDraft>> draft(CallerScope scope, SummaryId id);

    /**
     * What was handed in, the latest first.
     *
     * @param before number of the last step on the page before
     */
    Uni<List<HandedInSummary>> handedIn(CallerScope scope, SummaryId id, int before, int limit);

    /** Writes the draft of a summary that was found for change; answers its new version. */
    Uni<Long> saveDraft(SummaryId id, SummaryDraft draft);

    /**
     * Writes a step of a summary that was found for change; answers the summary in its new version.
     *
     * @param nextRung the day on which it is next told that it is due, absent where nothing is
     */
    Uni<LeadSummary> save(LeadSummary summary, @Nullable LocalDate nextRung);

    /** Writes what was handed in by the last step, in the place of the draft. */
    Uni<Void> keep(LeadSummary summary, SummaryContent content, Basis basis);

    /** Notes that a round asks for summaries by a day; a round that is known stays as it is. */
    Uni<Void> open(UUID roundId, LocalDate due);

    /** Gives a round another last day for summaries; what was handed in keeps its lateness. */
    Uni<Void> reschedule(UUID roundId, LocalDate due, LocalDate today);

    /** A round whose reports were all asked for and whose summaries were not, held until the transaction ends. */
    Uni<Optional<UUID>> holdToAsk();

    /** Writes the next summaries of a round that are not there: one a task of which several units are to report. */
    Uni<List<LeadSummary>> ask(UUID roundId, LocalDate today, int limit);

    /** Notes that all summaries of a round are asked for. */
    Uni<Void> asked(UUID roundId);

    /** Gives what the lead unit of an ended duty owes to the unit that leads the task now; what was due before stays. */
    Uni<List<LeadSummary>> handOver(CallerScope scope, AssignmentId duty, LocalDate endedOn);

    /** The same for many duties. */
    Uni<List<LeadSummary>> handOver(List<AssignmentId> duties, LocalDate endedOn);

    /** Withdraws what nobody leads any more and was not due before that day. */
    Uni<List<LeadSummary>> withdraw(CallerScope scope, AssignmentId duty, LocalDate endedOn);

    /** The same for many duties. */
    Uni<List<LeadSummary>> withdraw(List<AssignmentId> duties, LocalDate endedOn);

    /** Withdraws what the units of a closed plan owe and was not due before; asks for no more. */
    Uni<List<LeadSummary>> withdrawOf(UUID planId, LocalDate closedOn);

    /** Holds the next summaries whose rung stands today; others that look for some do not wait for these. */
    Uni<List<OwedSummary>> holdNext(LocalDate today, int limit);

    /** Notes a rung of the summary and its last day; answers whether it was not noted before. */
    Uni<Boolean> note(OwedSummary summary, AnswerRung rung, boolean spoken, Instant at);

    /** Sets the day of the next rung. */
    Uni<Void> goOn(OwedSummary summary, @Nullable LocalDate nextRung);
}
