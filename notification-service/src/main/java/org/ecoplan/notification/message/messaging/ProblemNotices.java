package org.ecoplan.notification.message.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecoplan.events.ProblemRectificationDue;
import org.ecoplan.events.ProblemStepTaken;
import org.ecoplan.notification.message.application.Notice;
import org.ecoplan.notification.message.domain.Facts;
import org.ecoplan.notification.routing.NoticeKind;
import org.jspecify.annotations.Nullable;

/**
 * The notices of a problem: what it asks of the unit that puts it right and what was decided on it, and how it stands for
 * the office and the unit that judges it. Each is told anew with each step, and the newest speaks.
 */
final class ProblemNotices {
    private static final int NO_LADDER = 0;

    private ProblemNotices() {}

    /** Of a problem that no unit has to put right nothing is told. */
    static List<Notice> of(ProblemStepTaken event) {
        if (event.unitCode() == null || event.due() == null) {
            return List.of();
        }
        Step step = new Step(event, event.unitCode(), event.due());
        String problem = event.problemId().toString();
        String decisions = Matters.decisionsOn(event.problemId());
        return switch (event.step()) {
            case "ASSIGN" -> List.of(step.toUnit(NoticeKind.PROBLEM_ASSIGNED, problem));
            case "RETURN" -> List.of(step.toUnit(NoticeKind.PROBLEM_RETURNED, problem));
            case "ANSWER" -> List.of(step.toJudges());
            case "ACCEPT", "RELAPSE" -> List.of(step.toUnit(NoticeKind.PROBLEM_DECIDED, decisions), step.toJudges());
            case "CLOSE" -> List.of(step.toUnit(NoticeKind.PROBLEM_DECIDED, decisions));
            default -> List.of();
        };
    }

    /** A step that concerns a unit. */
    private record Step(ProblemStepTaken event, String unit, LocalDate due) {
        Notice toUnit(NoticeKind kind, String subject) {
            return notice(kind, subject, List.of(unit));
        }

        Notice toJudges() {
            return notice(
                    NoticeKind.PROBLEM_STANDING,
                    Matters.standingOf(event.problemId()),
                    judges(event.organisation(), event.foundFor()));
        }

        private Notice notice(NoticeKind kind, String subject, List<String> units) {
            return new Notice(
                    kind,
                    event.organisation(),
                    TaskNotices.about(subject, event.takenAt()),
                    event.step(),
                    NO_LADDER,
                    units,
                    event.problemId().toString(),
                    event.planId(),
                    new Facts.Rectified(
                            event.number(),
                            event.title(),
                            event.step(),
                            Objects.requireNonNullElse(event.reason(), ""),
                            due,
                            unit));
        }
    }

    /** To the unit, and when it is late to its leader. */
    static Notice of(ProblemRectificationDue event) {
        boolean late = event.rung().equals(ProblemRectificationDue.LATE);
        return due(
                event,
                late ? NoticeKind.PROBLEM_LATE : NoticeKind.PROBLEM_DUE,
                event.problemId().toString(),
                List.of(event.unitCode()));
    }

    /** To those who judge it: it is late. */
    static Notice standing(ProblemRectificationDue event) {
        return due(
                event,
                NoticeKind.PROBLEM_STANDING,
                Matters.standingOf(event.problemId()),
                judges(event.organisation(), event.foundFor()));
    }

    private static Notice due(ProblemRectificationDue event, NoticeKind kind, String subject, List<String> units) {
        return new Notice(
                kind,
                event.organisation(),
                TaskNotices.about(subject, event.crossedAt()),
                event.rung(),
                event.daysOver(),
                units,
                event.problemId().toString(),
                event.planId(),
                new Facts.Rectified(event.number(), event.title(), event.rung(), "", event.due(), event.unitCode()));
    }

    private static List<String> judges(String organisation, @Nullable String foundFor) {
        return Stream.concat(Stream.of(organisation), Stream.ofNullable(foundFor))
                .distinct()
                .toList();
    }
}
