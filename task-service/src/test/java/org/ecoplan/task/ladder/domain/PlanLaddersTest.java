package org.ecoplan.task.ladder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.kernel.CalendarDay;
import org.ecoplan.kernel.DayType;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanLaddersTest {
    private static final Deadline TENTH_OF_JANUARY = new Deadline(LocalDate.of(2025, 1, 10));
    private static final Rung OVERDUE = Rung.calendarDays(Level.ORDER, 1, 14);
    /** New Year's day is off, and the Sunday before is worked. */
    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.of(List.of(
            new CalendarDay(LocalDate.of(2025, 1, 1), DayType.HOLIDAY),
            new CalendarDay(LocalDate.of(2025, 1, 5), DayType.MAKEUP_WORKDAY)));

    @Test
    void countsWorkingDaysByTheCalendar() {
        LadderPolicy policy = policy(version(1, "2000-01-01", working(-3), working(-8), OVERDUE));
        assertThat(crossed(policy, "2024-01-01", "2026-01-01"))
                .isEqualTo("DUE_IN_8_WORKING 2024-12-31, DUE_IN_3_WORKING 2025-01-07, OVERDUE 2025-01-11!");
    }

    @Test
    void aRungCountsWhereItStandsInTheLadderThatIsInForceOnItsOwnDay() {
        LadderPolicy policy = policy(
                version(1, "2024-12-20", Rung.calendarDays(Level.REMINDER, -20, 0), OVERDUE),
                version(
                        2,
                        "2025-01-05",
                        Rung.calendarDays(Level.WARNING, -7, 0),
                        Rung.calendarDays(Level.WARNING, -3, 0),
                        OVERDUE,
                        Rung.calendarDays(Level.ORDER, 10, 0)));
        assertThat(crossed(policy, "2024-01-01", "2026-01-01"))
                .as(
                        "30 days before by the default, 20 days before by the first, which has no 15 and 7, then the second")
                .isEqualTo(
                        "DUE_IN_30 2024-12-11, DUE_IN_20 2024-12-21, DUE_IN_3 2025-01-07, OVERDUE 2025-01-11, OVERDUE_10 2025-01-20!");
        assertThat(policy.versionOn(LocalDate.of(2024, 12, 19))).isZero();
        assertThat(policy.versionOn(LocalDate.of(2025, 1, 4))).isEqualTo(1);
        assertThat(policy.versionOn(LocalDate.of(2025, 1, 5))).isEqualTo(2);
    }

    @Test
    void whatWasAdoptedLaterHoldsFromItsDayEvenIfAnEarlierOneWasToBeginAfterwards() {
        LadderPolicy policy = policy(version(1, "2025-02-01", OVERDUE), version(2, "2025-01-05", OVERDUE));
        assertThat(policy.versionOn(LocalDate.of(2025, 3, 1))).isEqualTo(2);
    }

    @Test
    void whatNobodyAdoptedChangesNothing() {
        assertThat(crossed(policy(version(1, null, OVERDUE)), "2024-01-01", "2026-01-01"))
                .isEqualTo(crossed(LadderPolicy.standard(), "2024-01-01", "2026-01-01"));
    }

    @Test
    void thePlansWithoutALadderOfTheirOwnShareTheDefault() {
        UUID plan = UUID.randomUUID();
        PlanLadders ladders = PlanLadders.standard().with(Map.of(plan, List.of(version(1, "2024-01-01", OVERDUE))));
        assertThat(ladders.of(UUID.randomUUID()))
                .isSameAs(ladders.of(UUID.randomUUID()))
                .isNotSameAs(ladders.of(plan));
    }

    /** Whatever ladders there are and whenever one looks: the looks find together what one look would find, and no name twice. */
    @Test
    void manyLooksOverAnyChangesOfLaddersFindEachRungOnceAndNoOther() {
        Random random = new Random(20_250_111);
        for (int round = 0; round < 300; round++) {
            LadderPolicy policy = anyPolicy(random);
            LocalDate last = LocalDate.of(2024, 6, 1);
            Deadline deadline = new Deadline(last.plusDays(random.nextInt(300)));
            List<String> found = new ArrayList<>();
            LocalDate mark = last;
            while (mark.isBefore(last.plusDays(420))) {
                LocalDate today = mark.plusDays(random.nextInt(40));
                List<Crossing> crossings = policy.crossedSince(mark, today, deadline);
                assertThat(policy.deadlinesCrossedSince(mark, today).contains(deadline.lastDay()))
                        .isEqualTo(!crossings.isEmpty());
                assertThat(crossings.stream().filter(Crossing::speaks).count()).isEqualTo(crossings.isEmpty() ? 0 : 1);
                crossings.forEach(crossing -> found.add(crossing.rung().name()));
                mark = today;
            }
            assertThat(found)
                    .doesNotHaveDuplicates()
                    .isEqualTo(policy.crossedSince(last, mark, deadline).stream()
                            .map(crossing -> crossing.rung().name())
                            .toList());
        }
    }

    private static LadderPolicy anyPolicy(Random random) {
        List<LadderVersion> versions = new ArrayList<>();
        for (int version = 1; version <= random.nextInt(4); version++) {
            List<Rung> rungs = new ArrayList<>(List.of(OVERDUE));
            for (int rung = random.nextInt(6); rung > 0; rung--) {
                Rung any = new Rung(Level.WARNING, random.nextInt(80) - 60, random.nextBoolean(), 0, List.of());
                if (rungs.stream().noneMatch(other -> other.name().equals(any.name()))) {
                    rungs.add(any);
                }
            }
            versions.add(version(
                    version,
                    LocalDate.of(2024, 7, 1).plusDays(random.nextInt(250)).toString(),
                    rungs.toArray(Rung[]::new)));
        }
        return LadderPolicy.of(versions, CALENDAR);
    }

    private static LadderPolicy policy(LadderVersion... versions) {
        return LadderPolicy.of(List.of(versions), CALENDAR);
    }

    private static LadderVersion version(int number, @Nullable String from, Rung... rungs) {
        LadderVersion.Act act = new LadderVersion.Act("office", Instant.EPOCH, "理由");
        return new LadderVersion(
                number,
                List.of(rungs),
                act,
                from == null ? null : new LadderVersion.Adoption(act, LocalDate.parse(from)));
    }

    private static Rung working(int days) {
        return new Rung(Level.REMINDER, days, true, 0, List.of());
    }

    private static String crossed(LadderPolicy policy, String last, String today) {
        return policy.crossedSince(LocalDate.parse(last), LocalDate.parse(today), TENTH_OF_JANUARY).stream()
                .map(crossing -> crossing.rung().name() + " " + crossing.date() + (crossing.speaks() ? "!" : ""))
                .collect(Collectors.joining(", "));
    }
}
