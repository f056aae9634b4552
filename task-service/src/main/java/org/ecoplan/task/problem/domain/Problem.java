package org.ecoplan.task.problem.domain;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.task.problem.domain.Rectification.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A problem (问题) from its discovery to its close-out, and behind it as long as it may come back. It hangs on units, never on
 * a person.
 *
 * @param version of the stored problem, for If-Match
 * @param number absent before it is stored
 * @param relapses how often it came back
 * @param rectification absent before it is assigned
 * @param publicUntil last day of its public notice (公示)
 * @param reinspectOn day on which somebody looks again (回头看)
 * @param steps those that were taken behind its discovery, oldest first
 */
public record Problem(
        ProblemId id,
        long version,
        @Nullable ProblemNumber number,
        String organisation,
        Finding finding,
        Severity severity,
        int relapses,
        ProblemState state,
        @Nullable Rectification rectification,
        @Nullable LocalDate publicUntil,
        @Nullable LocalDate reinspectOn,
        List<PastProblemStep> steps) {

    private static final int LONGEST_WAIT_FOR_REINSPECTION = 366;

    /**
     * What somebody wants to do with it.
     *
     * @param by account; absent where a withdrawn breach does it
     * @param rectification of ASSIGN
     * @param despite why it is closed out although its breach is open
     * @param day of PUBLISH the last day of the notice, of CLOSE and REINSPECT the day of the next look
     */
    public record Wish(
            ProblemStep step,
            @Nullable String by,
            @Nullable String unit,
            @Nullable String text,
            @Nullable Rectification rectification,
            @Nullable LocalDate day,
            @Nullable String despite) {

        public Wish(
                ProblemStep step,
                @Nullable String by,
                @Nullable String unit,
                @Nullable String text,
                @Nullable Rectification rectification,
                @Nullable LocalDate day) {
            this(step, by, unit, text, rectification, day, null);
        }
    }

    /** The problem as it is found. */
    public static Problem found(String organisation, Finding finding, Severity severity) {
        return new Problem(
                ProblemId.random(),
                0,
                null,
                organisation,
                finding,
                severity,
                0,
                finding.origin() == Origin.BREACH ? ProblemState.DRAFT : ProblemState.DISCOVERED,
                null,
                null,
                null,
                List.of());
    }

    /** The problem after a step; refused where its state or a day does not admit it. */
    public Outcome<Problem> take(Wish wish, Instant now) {
        if (!wish.step().isPossibleIn(state)) {
            return Outcome.refused(Refusal.conflict(
                    "WRONG_STATE",
                    "该问题%s,不能%s".formatted(state.title(), wish.step().title())));
        }
        LocalDate today = ChinaTime.today(now);
        return obstacle(wish, today)
                .<Outcome<Problem>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(after(wish, now, today)));
    }

    private Optional<Refusal> obstacle(Wish wish, LocalDate today) {
        return switch (wish.step()) {
            case ASSIGN -> wish.rectification() == null ? Optional.empty() : obstacle(wish.rectification(), today);
            case PUBLISH ->
                wish.day() != null && wish.day().isAfter(today)
                        ? Optional.empty()
                        : invalid("NOTICE_TOO_SHORT", "公示最后一日须在今天之后", "/until");
            case CLOSE ->
                isBreached() && wish.despite() == null
                        ? invalid(
                                "BREACH_STILL_OPEN",
                                "该问题所依据的指标预警尚未解除,确需销号的须在 despiteOpenBreach 中说明理由",
                                "/despiteOpenBreach")
                        : closing(wish, today);
            case REINSPECT ->
                reinspectOn != null && today.isBefore(reinspectOn)
                        ? Optional.of(Refusal.conflict("REINSPECTION_EARLY", "回头看定于%s,届时方可办理".formatted(reinspectOn)))
                        : wish.day() == null ? Optional.empty() : reinspection(wish.day(), today);
            default -> Optional.empty();
        };
    }

    private Optional<Refusal> closing(Wish wish, LocalDate today) {
        return publicUntil != null && !today.isAfter(publicUntil)
                ? Optional.of(Refusal.conflict("NOTICE_RUNNING", "公示至%s,期满方可销号".formatted(publicUntil)))
                : wish.day() == null
                        ? invalid("REINSPECTION_MISSING", "销号须安排回头看日期", "/reinspectOn")
                        : reinspection(wish.day(), today);
    }

    private Optional<Refusal> obstacle(Rectification wanted, LocalDate today) {
        if (wanted.due().isBefore(today)) {
            return invalid("DUE_PASSED", "整改期限已过", "/due");
        }
        LocalDate ofTheSuperior =
                finding.listed() == null ? null : finding.listed().deadline();
        if (ofTheSuperior != null
                && !ofTheSuperior.isBefore(today)
                && wanted.due().isAfter(ofTheSuperior)) {
            return invalid("LATER_THAN_THE_SUPERIOR", "整改期限不得晚于上级要求的%s".formatted(ofTheSuperior), "/due");
        }
        List<Measure> measures = wanted.measures();
        return IntStream.range(0, measures.size())
                .filter(place -> measures.get(place).due().isAfter(wanted.due()))
                .mapToObj(place -> Refusal.invalid("MEASURE_AFTER_DUE", "措施期限不得晚于整改期限", "/measures/" + place + "/due"))
                .findFirst();
    }

    private static Optional<Refusal> reinspection(LocalDate day, LocalDate today) {
        LocalDate latest = today.plusDays(LONGEST_WAIT_FOR_REINSPECTION);
        return day.isAfter(today) && !day.isAfter(latest)
                ? Optional.empty()
                : invalid("REINSPECTION_OUT_OF_BOUNDS", "回头看日期须在今天之后,不晚于%s".formatted(latest), "/reinspectOn");
    }

    private static Optional<Refusal> invalid(String code, String title, String pointer) {
        return Optional.of(Refusal.invalid(code, title, pointer));
    }

    private Problem after(Wish wish, Instant now, LocalDate today) {
        boolean relapsed = wish.step() == ProblemStep.RELAPSE;
        PastProblemStep taken = new PastProblemStep(
                steps.size() + 1,
                wish.step(),
                now,
                wish.by(),
                wish.unit(),
                wish.text(),
                wish.step() == ProblemStep.ANSWER ? daysLate(today) : null,
                wish.step() == ProblemStep.CLOSE ? wish.despite() : null);
        return new Problem(
                id,
                version,
                number,
                organisation,
                finding,
                relapsed ? severity.higher() : severity,
                relapsed ? relapses + 1 : relapses,
                wish.step().to(),
                wish.step() == ProblemStep.ASSIGN ? wish.rectification() : rectification,
                switch (wish.step()) {
                    case PUBLISH -> wish.day();
                    case RELAPSE -> null;
                    default -> publicUntil;
                },
                switch (wish.step()) {
                    case CLOSE, REINSPECT -> wish.day();
                    case RELAPSE -> null;
                    default -> reinspectOn;
                },
                Stream.concat(steps.stream(), Stream.of(taken)).toList());
    }

    private @Nullable Integer daysLate(LocalDate today) {
        return rectification == null ? null : (int) Math.max(0, DAYS.between(rectification.due(), today));
    }

    /** The problem as it is stored now. */
    public Problem inVersion(long stored) {
        return new Problem(
                id,
                stored,
                number,
                organisation,
                finding,
                severity,
                relapses,
                state,
                rectification,
                publicUntil,
                reinspectOn,
                steps);
    }

    /** Whether the breach that opened it is known to last. */
    private boolean isBreached() {
        return finding.breach() != null && finding.breach().standing() == Finding.Standing.OPEN;
    }

    /** The problem with its breach as it is told now. */
    public Problem with(Finding.Breach breach) {
        return new Problem(
                id,
                version,
                number,
                organisation,
                finding.with(breach),
                severity,
                relapses,
                state,
                rectification,
                publicUntil,
                reinspectOn,
                steps);
    }

    /** The problem under its number. */
    public Problem numbered(ProblemNumber given) {
        return new Problem(
                id,
                version,
                given,
                organisation,
                finding,
                severity,
                relapses,
                state,
                rectification,
                publicUntil,
                reinspectOn,
                steps);
    }

    /** The step that led to the present state; absent of one that was only found. */
    public Optional<PastProblemStep> lastStep() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    /** When it was last assigned; absent before it is. */
    public Optional<Instant> assignedAt() {
        return steps.stream()
                .filter(past -> past.step() == ProblemStep.ASSIGN)
                .map(PastProblemStep::at)
                .reduce((earlier, later) -> later);
    }

    /** Code of the unit that puts it right, or did before it came back; absent before it is assigned. */
    public @Nullable String unit() {
        return rectification == null ? null : rectification.unit();
    }

    /** Whether the account took a step for the unit that puts it right. */
    public boolean wasActedOnForTheUnitBy(String account) {
        return steps.stream()
                .anyMatch(past -> past.step().party() == ProblemStep.Party.UNIT && account.equals(past.by()));
    }
}
