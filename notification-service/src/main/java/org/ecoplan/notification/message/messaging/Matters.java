package org.ecoplan.notification.message.messaging;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.events.DutyClosedOut;
import org.ecoplan.events.DutyEnded;
import org.ecoplan.events.DutySendBackDecided;
import org.ecoplan.events.LeadSummaryStepTaken;
import org.ecoplan.events.ProblemStepTaken;
import org.ecoplan.events.ReportSubmitted;
import org.ecoplan.events.SupervisionOrderStepTaken;

/**
 * What the events of task-service settle and open again, by the subjects of their notices. An order is one matter to the
 * unit that has to answer, and others to those who get its copy, judge its answers and hear of the decisions; so is a
 * duty that is sent back.
 */
final class Matters {
    private Matters() {}

    static String copiesOf(UUID order) {
        return order + " copies";
    }

    static String answersTo(UUID order) {
        return order + " answers";
    }

    static String decisionsOn(UUID orderOrDuty) {
        return orderOrDuty + " decisions";
    }

    static String sendBacksOf(UUID duty) {
        return duty + " send-backs";
    }

    static String returnsOf(UUID dutyOrSummary) {
        return dutyOrSummary + " returns";
    }

    static String remindersOf(UUID obligation) {
        return obligation + " reminders";
    }

    /** A dated point, and what was pressed for it by hand. */
    static List<String> of(UUID obligation) {
        return List.of(obligation.toString(), remindersOf(obligation));
    }

    /** The signing, and the dated points that ended with the duty. */
    static List<String> settledBy(DutyClosedOut event) {
        return withPoints(event.assignmentId(), event.metObligations());
    }

    /** The signing, what the office had to decide of it, and the dated points that ended with the duty. */
    static List<String> settledBy(DutyEnded event) {
        return Stream.of(
                        Stream.of(
                                sendBacksOf(event.assignmentId()),
                                decisionsOn(event.assignmentId()),
                                returnsOf(event.assignmentId())),
                        event.endedObligations().stream().map(Matters::clockOf),
                        withPoints(event.assignmentId(), event.endedObligations()).stream())
                .flatMap(subjects -> subjects)
                .toList();
    }

    /** What is told of the clock of a point (中止、恢复) once its duty has ended. */
    static String clockOf(UUID endedObligation) {
        return "ended " + endedObligation;
    }

    private static List<String> withPoints(UUID matter, List<UUID> points) {
        return Stream.concat(Stream.of(matter.toString()), points.stream().flatMap(point -> of(point).stream()))
                .toList();
    }

    /** The report itself, and the dated points that it says are reached. */
    static List<String> settledBy(ReportSubmitted event) {
        return withPoints(event.reportId(), Objects.requireNonNullElse(event.metObligations(), List.of()));
    }

    /** What is handed in, or needless, is asked for no more. */
    static List<String> settledBy(LeadSummaryStepTaken event) {
        UUID summary = event.summaryId();
        return switch (event.step()) {
            case "SUBMIT", "ACCEPT", "WITHDRAW" -> List.of(summary.toString(), returnsOf(summary));
            default -> List.of();
        };
    }

    static List<String> openedBy(LeadSummaryStepTaken event) {
        UUID summary = event.summaryId();
        return switch (event.step()) {
            case "ASK", "TAKE_BACK" -> List.of(summary.toString());
            case "RETURN" -> List.of(summary.toString(), returnsOf(summary));
            default -> List.of();
        };
    }

    /** Who answered is asked no more and hears of no decision before; who decided has no answer to judge. */
    static List<String> settledBy(SupervisionOrderStepTaken event) {
        UUID order = event.orderId();
        return switch (event.step()) {
            case "RECEIVE" -> List.of();
            case "ANSWER" -> List.of(order.toString(), decisionsOn(order));
            case "RETURN" -> List.of(answersTo(order));
            case "REVOKE" -> List.of(order.toString(), answersTo(order), copiesOf(order));
            default -> List.of(order.toString(), answersTo(order));
        };
    }

    /** What is told of the step itself, and whose answer is returned is asked again. */
    static List<String> openedBy(SupervisionOrderStepTaken event) {
        UUID order = event.orderId();
        return switch (event.step()) {
            case "RECEIVE" -> List.of();
            case "ANSWER" -> List.of(answersTo(order));
            case "RETURN" -> List.of(order.toString(), decisionsOn(order));
            default -> List.of(decisionsOn(order));
        };
    }

    static String standingOf(UUID problem) {
        return problem + " standing";
    }

    /** What a problem asked of its unit, or of those who judge it, before the step. */
    static List<String> settledBy(ProblemStepTaken event) {
        UUID problem = event.problemId();
        return switch (event.step()) {
            case "ASSIGN" -> List.of(decisionsOn(problem), standingOf(problem));
            case "ANSWER" -> List.of(problem.toString(), decisionsOn(problem));
            case "RETURN", "PUBLISH", "CLOSE", "DISMISS" -> List.of(standingOf(problem));
            case "ACCEPT", "RELAPSE" -> List.of(problem.toString());
            default -> List.of();
        };
    }

    /** What is told of the step itself, and what it asks for anew. */
    static List<String> openedBy(ProblemStepTaken event) {
        UUID problem = event.problemId();
        return switch (event.step()) {
            case "ASSIGN", "RETURN" -> List.of(problem.toString());
            case "ANSWER" -> List.of(standingOf(problem));
            case "ACCEPT", "RELAPSE" -> List.of(decisionsOn(problem), standingOf(problem));
            case "CLOSE" -> List.of(decisionsOn(problem));
            default -> List.of();
        };
    }

    /** The office has nothing to decide any more; who does not have to sign anew is not asked to. */
    static List<String> settledBy(DutySendBackDecided event) {
        UUID duty = event.assignmentId();
        return asksToSign(event) ? List.of(sendBacksOf(duty)) : List.of(sendBacksOf(duty), duty.toString());
    }

    static List<String> openedBy(DutySendBackDecided event) {
        UUID duty = event.assignmentId();
        return asksToSign(event) ? List.of(decisionsOn(duty), duty.toString()) : List.of(decisionsOn(duty));
    }

    /** Whether the unit that sent the duty back has to sign for it after all. */
    static boolean asksToSign(DutySendBackDecided event) {
        return event.decision().equals("INSISTED") && event.acknowledgeBy() != null;
    }
}
