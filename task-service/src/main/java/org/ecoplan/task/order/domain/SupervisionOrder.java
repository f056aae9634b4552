package org.ecoplan.task.order.domain;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kernel.WorkingDayCount;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A supervision order (督办单): what a unit is ordered to do, on which grounds, and until when it has to answer. It hangs on
 * the unit, never on a person.
 *
 * @param version of the stored order, for If-Match
 * @param addressee code of the unit that it orders
 * @param copies codes of the units that get it for their information (抄送)
 * @param subject 事由
 * @param demand 督办要求
 * @param steps those that were taken, oldest first
 */
public record SupervisionOrder(
        OrderId id,
        long version,
        OrderNumber number,
        String organisation,
        String addressee,
        List<String> copies,
        String subject,
        String demand,
        List<Ground> grounds,
        Feedback feedback,
        OrderState state,
        Issue issue,
        List<PastOrderStep> steps) {

    private static final int ORDERS_THAT_CLIMB = 2;

    /** Who issued it, for which unit, and when. */
    public record Issue(Instant at, String by, @Nullable String unit) {}

    /**
     * The time to answer (反馈时限).
     *
     * @param count working days behind the day of the issue
     * @param due last day to answer; a later answer is possible and is seen
     * @param provisional whether the calendar of one of the days is not published yet
     */
    public record Feedback(WorkingDayCount count, LocalDate due, boolean provisional) {

        public static Feedback within(LocalDate issuedOn, int workingDays, WorkingDayCalendar calendar) {
            WorkingDayCount count = new WorkingDayCount(issuedOn, workingDays);
            return new Feedback(count, count.lastDay(calendar), count.isProvisional(calendar));
        }

        int daysLate(LocalDate day) {
            return (int) Math.max(0, DAYS.between(due, day));
        }
    }

    /** What somebody wants to do with it. */
    public record Wish(
            OrderStep step,
            String by,
            @Nullable String unit,
            @Nullable String text,
            List<UUID> evidence) {}

    /** The order after a step; refused where its state does not admit it. */
    public Outcome<SupervisionOrder> take(Wish wish, Instant now) {
        if (!wish.step().isPossibleIn(state)) {
            return Outcome.refused(Refusal.conflict(
                    "WRONG_STATE",
                    "该督办单%s,不能%s".formatted(state.title(), wish.step().title())));
        }
        PastOrderStep taken = new PastOrderStep(
                steps.size() + 1,
                wish.step(),
                now,
                wish.by(),
                wish.unit(),
                wish.text(),
                List.copyOf(wish.evidence()),
                wish.step() == OrderStep.ANSWER ? feedback.daysLate(ChinaTime.today(now)) : null,
                null);
        List<PastOrderStep> all =
                Stream.concat(steps.stream(), Stream.of(taken)).toList();
        return Outcome.done(with(version, wish.step().to(), all));
    }

    /**
     * On what it goes up a level (约谈): only what is not closed in time does, or the second order to a unit within a year
     * (default ladder, level 3). Each level needs its receipt first: an order that nobody has signed for runs its time.
     *
     * @param ordersOfTheYear to the same unit and numbered in the same year, this one among them, without those revoked
     */
    public Outcome<ClimbGround> groundToClimb(LocalDate today, long ordersOfTheYear) {
        if (today.isAfter(feedback.due())) {
            return Outcome.done(ClimbGround.NOT_CLOSED_IN_TIME);
        }
        if (ordersOfTheYear < ORDERS_THAT_CLIMB) {
            return Outcome.refused(Refusal.conflict(
                    "FEEDBACK_NOT_OVERDUE", "反馈期限至%s,届满仍未办结或该单位年内有两份督办单的方可升级".formatted(feedback.due())));
        }
        return state == OrderState.ISSUED
                ? Outcome.refused(Refusal.conflict(
                        "ORDER_NOT_RECEIVED", "被督办单位尚未签收,年内第二份督办单签收后或反馈期限%s届满后方可升级".formatted(feedback.due())))
                : Outcome.done(ClimbGround.SECOND_OF_THE_YEAR);
    }

    /** The order that has just climbed, with the ground on which it did. */
    public SupervisionOrder climbedOn(ClimbGround ground) {
        List<PastOrderStep> all = Stream.concat(
                        steps.stream().limit(steps.size() - 1L),
                        Stream.of(lastStep().on(ground)))
                .toList();
        return with(version, state, all);
    }

    /** The order as it is stored now. */
    public SupervisionOrder inVersion(long stored) {
        return with(stored, state, steps);
    }

    private SupervisionOrder with(long otherVersion, OrderState otherState, List<PastOrderStep> otherSteps) {
        return new SupervisionOrder(
                id,
                otherVersion,
                number,
                organisation,
                addressee,
                copies,
                subject,
                demand,
                grounds,
                feedback,
                otherState,
                issue,
                otherSteps);
    }

    /** The step that led to the present state. */
    public PastOrderStep lastStep() {
        return steps.get(steps.size() - 1);
    }

    /** By how many days the latest answer was late, 0 when it was in time; absent before the first. */
    public Optional<Integer> lateness() {
        return steps.stream()
                .filter(past -> past.step() == OrderStep.ANSWER)
                .reduce((earlier, later) -> later)
                .map(PastOrderStep::daysLate);
    }

    /** Whether the account took a step for the unit that is ordered. */
    public boolean wasActedOnForTheAddresseeBy(String account) {
        return steps.stream()
                .anyMatch(past -> past.step().party() == OrderStep.Party.ADDRESSEE
                        && past.by().equals(account));
    }
}
