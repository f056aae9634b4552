package org.ecoplan.task.report.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.round.domain.RoundId;

/** The reports as rounds ask for them and take them back. */
public interface ExpectedReports {

    Uni<Void> addAll(List<Report> expected);

    /** Takes back the reports on these duties; answers them, or none, where the round does not wait for each of them. */
    Uni<List<Report>> withdraw(CallerScope scope, RoundId id, List<AssignmentId> duties);

    /** Notes that reports which a round waits for are reminded of on a day; answers those that were not before. */
    Uni<List<Report>> remind(CallerScope scope, RoundId id, LocalDate today, int limit);

    /** Takes back the reports on a duty that were not handed in; what was handed in stays as it is. */
    Uni<Void> withdrawOf(AssignmentId duty);

    /** Those on duties that ended on a day, unless they were due before. */
    Uni<Void> withdrawOf(List<AssignmentId> duties, LocalDate endedOn);

    /** Takes back the reports of a plan that were not handed in and were not due before it was closed. */
    Uni<Void> withdrawOf(UUID planId, LocalDate closedOn);
}
