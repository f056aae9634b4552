package org.ecoplan.task.problem.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.task.problem.domain.Problem.Wish;
import org.ecoplan.task.problem.domain.Rectification.Measure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 11, 20);
    private static final LocalDate DUE = LocalDate.of(2024, 12, 10);
    private static final Rectification TASK =
            new Rectification("sz-zd", List.of(new Measure("截流", DUE.minusDays(5))), DUE);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "DRAFT,      VERIFY DISMISS",
        "DISCOVERED, VERIFY DISMISS",
        "VERIFIED,   DISMISS ASSIGN",
        "ASSIGNED,   START",
        "RECTIFYING, ANSWER",
        "ANSWERED,   RETURN ACCEPT",
        "ACCEPTED,   PUBLISH",
        "PUBLISHED,  CLOSE",
        "CLOSED,     REINSPECT RELAPSE",
        "DISMISSED,  ''"
    })
    void eachStateAdmitsItsSteps(ProblemState state, String steps) {
        Problem problem = in(state);
        assertThat(Arrays.stream(ProblemStep.values())
                        .filter(step -> code(problem.take(wish(step), at(TODAY.plusDays(30)))) == null)
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(steps);
    }

    @ParameterizedTest(name = "due {0}, a measure by {1}: {2}")
    @CsvSource({
        "2024-11-20, 2024-11-20, ",
        "2024-11-19, 2024-11-19, DUE_PASSED",
        "2024-12-31, 2024-12-31, ",
        "2025-01-01, 2024-12-31, LATER_THAN_THE_SUPERIOR",
        "2024-12-30, 2024-12-31, MEASURE_AFTER_DUE"
    })
    void theDaysOfAnAssignmentFitTogetherAndTheSuperiorsDay(
            LocalDate due, LocalDate measure, @Nullable String refused) {
        Wish wish = new Wish(
                ProblemStep.ASSIGN,
                "office",
                "sz",
                "立行立改",
                new Rectification("sz-zd", List.of(new Measure("截流", measure)), due),
                null);
        assertThat(code(in(ProblemState.VERIFIED).take(wish, at(TODAY)))).isEqualTo(refused);
    }

    @Test
    void whatIsLateForTheSuperiorAlreadyIsAssignedAllTheSame() {
        LocalDate today = LocalDate.parse("2025-01-02");
        LocalDate due = today.plusDays(20);
        Wish wish = new Wish(
                ProblemStep.ASSIGN,
                "office",
                "sz",
                "立行立改",
                new Rectification("sz-zd", List.of(new Measure("截流", due)), due),
                null);

        assertThat(code(in(ProblemState.VERIFIED).take(wish, at(today)))).isNull();
    }

    @ParameterizedTest(name = "{0} on {1} for {2}: {3}")
    @CsvSource({
        "PUBLISH,   2024-11-20, 2024-11-20, NOTICE_TOO_SHORT",
        "PUBLISH,   2024-11-20, , NOTICE_TOO_SHORT",
        "PUBLISH,   2024-11-20, 2024-11-21, ",
        "CLOSE,     2024-11-27, 2025-03-01, NOTICE_RUNNING",
        "CLOSE,     2024-11-28, 2025-03-01, ",
        "CLOSE,     2024-11-28, , REINSPECTION_MISSING",
        "CLOSE,     2024-11-28, 2024-11-28, REINSPECTION_OUT_OF_BOUNDS",
        "REINSPECT, 2024-11-27, 2025-03-01, REINSPECTION_EARLY",
        "REINSPECT, 2024-11-28, 2025-11-29, ",
        "REINSPECT, 2024-11-28, 2025-11-30, REINSPECTION_OUT_OF_BOUNDS",
        "REINSPECT, 2024-11-28, , "
    })
    void aNoticeRunsItsDaysAndACloseOutNamesTheNextLook(
            ProblemStep step, LocalDate today, @Nullable LocalDate day, @Nullable String refused) {
        ProblemState before = switch (step) {
            case PUBLISH -> ProblemState.ACCEPTED;
            case CLOSE -> ProblemState.PUBLISHED;
            default -> ProblemState.CLOSED;
        };
        assertThat(code(in(before).take(new Wish(step, "office", "sz", "说明", null, day), at(today))))
                .isEqualTo(refused);
    }

    @ParameterizedTest(name = "{0}, because {1}: {2}")
    @CsvSource({
        "OPEN,      , BREACH_STILL_OPEN",
        "OPEN,      监测断面已撤销, ",
        "RECOVERED, , ",
        "WITHDRAWN, , ",
        ",          , "
    })
    void aCloseOutWhileTheBreachIsOpenSaysWhy(
            Finding.@Nullable Standing standing, @Nullable String despite, @Nullable String refused) {
        Problem published = in(ProblemState.PUBLISHED)
                .with(new Finding.Breach(
                        UUID.randomUUID(),
                        "nh3",
                        "氨氮",
                        BigDecimal.TEN,
                        "LE",
                        BigDecimal.ONE,
                        "mg/L",
                        at(TODAY),
                        null,
                        "条款",
                        standing));
        Outcome<Problem> closed = published.take(
                new Wish(ProblemStep.CLOSE, "office", "sz", "期满", null, LocalDate.of(2025, 3, 1), despite),
                at(LocalDate.of(2024, 11, 28)));

        assertThat(code(closed)).isEqualTo(refused);
        if (refused == null) {
            assertThat(done(closed).lastStep().orElseThrow().despite()).isEqualTo(despite);
        }
    }

    @Test
    void whatComesBackIsTheSameProblemOneLevelHigher() {
        Problem again = done(in(ProblemState.CLOSED).take(wish(ProblemStep.RELAPSE), at(TODAY)));

        assertThat(again.state()).isEqualTo(ProblemState.VERIFIED);
        assertThat(again.severity()).isEqualTo(Severity.MAJOR);
        assertThat(again.relapses()).isEqualTo(1);
        assertThat(again.reinspectOn()).isNull();
        assertThat(again.publicUntil()).isNull();
        assertThat(Severity.SERIOUS.higher()).isEqualTo(Severity.SERIOUS);
    }

    @ParameterizedTest(name = "answered on {0}: {1} days late")
    @CsvSource({"2024-12-10, 0", "2024-12-12, 2"})
    void aLateAnswerIsTakenWithItsDays(LocalDate day, int late) {
        assertThat(done(in(ProblemState.RECTIFYING).take(wish(ProblemStep.ANSWER), at(day)))
                        .lastStep()
                        .orElseThrow()
                        .daysLate())
                .isEqualTo(late);
    }

    @ParameterizedTest(name = "on {0}: {1}, next on {2}")
    @CsvSource({
        "2024-11-24, '',                            2024-11-25",
        "2024-11-25, DUE_IN_15,                     2024-12-03",
        "2024-12-10, DUE_IN_15 DUE_IN_7 DUE_IN_1,   2024-12-11",
        "2024-12-30, DUE_IN_15 DUE_IN_7 DUE_IN_1 LATE, "
    })
    void itsLastDayIsToldOfInRungs(LocalDate today, String crossed, @Nullable LocalDate next) {
        assertThat(RectificationRung.crossed(DUE, today).stream()
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(crossed);
        assertThat(RectificationRung.nextAfter(DUE, today).orElse(null)).isEqualTo(next);
    }

    @Test
    void aBreachOpensADraft() {
        Finding breach = new Finding(Origin.BREACH, "氨氮超标", "条款", null, null, null, null, null, null, null, at(TODAY));
        assertThat(Problem.found("sz", breach, Severity.GENERAL).state()).isEqualTo(ProblemState.DRAFT);
    }

    private static Wish wish(ProblemStep step) {
        return new Wish(
                step,
                "chen",
                "sz",
                "说明",
                step == ProblemStep.ASSIGN ? new Rectification("sz-zd", List.of(), LocalDate.of(2024, 12, 31)) : null,
                Stream.of(ProblemStep.PUBLISH, ProblemStep.CLOSE).anyMatch(step::equals)
                        ? LocalDate.of(2025, 3, 1)
                        : null);
    }

    /** A problem on a superior's list, whose notice ends on 2024-11-27. */
    private static Problem in(ProblemState state) {
        return new Problem(
                ProblemId.random(),
                3,
                new ProblemNumber(2024, 3),
                "sz",
                new Finding(
                        Origin.SUPERIOR,
                        "雨水排口晴天排污",
                        "描述",
                        new Finding.Place("城南河", BigDecimal.ONE, BigDecimal.ONE),
                        null,
                        null,
                        null,
                        null,
                        new Finding.Listed("省级督察", "17", LocalDate.of(2024, 12, 31), null, null),
                        "sz",
                        at(TODAY)),
                Severity.GENERAL,
                0,
                state,
                TASK,
                LocalDate.of(2024, 11, 27),
                LocalDate.of(2024, 11, 28),
                List.of());
    }

    private static Instant at(LocalDate day) {
        return day.atTime(2, 0).toInstant(java.time.ZoneOffset.UTC);
    }

    private static @Nullable String code(Outcome<Problem> outcome) {
        return outcome.<@Nullable String>fold(done -> null, refusal -> refusal.code());
    }

    private static Problem done(Outcome<Problem> outcome) {
        return outcome.fold(problem -> problem, refusal -> {
            throw new AssertionError(refusal.code());
        });
    }
}
