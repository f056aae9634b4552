package org.ecoplan.task.ladder.domain;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.Deadline;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** A duty comes in on some day, afterwards the service looks on whatever days it happens to be up. */
class LadderPolicyPropertyTest {
    private static final LocalDate ORIGIN = LocalDate.of(2024, 1, 1);
    private static final LadderPolicy POLICY = LadderPolicy.standard();

    @Test
    void noRungIsFoundTwiceWhateverDaysTheServiceSees() {
        qt().forAll(deadlines(), assignedOn(), jumps()).check((deadline, assigned, jumps) -> {
            List<Rung> found = climb(deadline, assigned, jumps).stream()
                    .flatMap(look -> look.crossings().stream())
                    .map(Crossing::rung)
                    .toList();
            return found.size() == found.stream().distinct().count();
        });
    }

    @Test
    void noRungIsFoundBeforeItsDay() {
        qt().forAll(deadlines(), assignedOn(), jumps())
                .check((deadline, assigned, jumps) -> climb(deadline, assigned, jumps).stream()
                        .allMatch(look -> look.crossings().stream()
                                .allMatch(crossing -> !crossing.date().isAfter(look.on()))));
    }

    @Test
    void everyRungBehindTheLastLookWasFound() {
        qt().forAll(deadlines(), assignedOn(), jumps()).check((deadline, assigned, jumps) -> {
            List<Look> looks = climb(deadline, assigned, jumps);
            LocalDate end = looks.get(looks.size() - 1).on();
            List<Rung> found = looks.stream()
                    .flatMap(look -> look.crossings().stream())
                    .map(Crossing::rung)
                    .toList();
            return found.equals(POLICY.crossedUpTo(end, deadline).stream()
                    .map(Crossing::rung)
                    .toList());
        });
    }

    @Test
    void ofTheRungsFoundInOneLookJustTheNewestSpeaks() {
        qt().forAll(deadlines(), assignedOn(), jumps())
                .check((deadline, assigned, jumps) -> climb(deadline, assigned, jumps).stream()
                        .map(Look::crossings)
                        .filter(crossings -> !crossings.isEmpty())
                        .allMatch(crossings -> speaking(crossings).equals(List.of(newest(crossings)))));
    }

    @Test
    void justTheDeadlinesWithACrossingAreLookedAt() {
        qt().forAll(deadlines(), assignedOn(), integers().between(0, 400)).check((deadline, last, days) -> {
            LocalDate today = last.plusDays(days);
            return POLICY.deadlinesCrossedSince(last, today).contains(deadline.lastDay())
                    != POLICY.crossedSince(last, today, deadline).isEmpty();
        });
    }

    @Test
    void theLastDayIsNeverOverdueInShanghaiAndTheNextDayAlwaysIs() {
        qt().forAll(deadlines(), longs().between(0, 86_399_999)).check((deadline, millis) -> {
            Instant onTheLastDay =
                    deadline.lastDay().atStartOfDay(ChinaTime.ZONE).toInstant().plusMillis(millis);
            Instant aDayLater = onTheLastDay.plusMillis(86_400_000);
            return !isOverdueAt(onTheLastDay, deadline) && isOverdueAt(aDayLater, deadline);
        });
    }

    private static boolean isOverdueAt(Instant now, Deadline deadline) {
        return POLICY.crossedUpTo(ChinaTime.today(now), deadline).stream()
                .anyMatch(crossing -> crossing.rung().isOverdue());
    }

    private static List<Look> climb(Deadline deadline, LocalDate assigned, List<Integer> jumps) {
        List<Look> looks = new ArrayList<>();
        looks.add(new Look(assigned, POLICY.crossedUpTo(assigned, deadline)));
        LocalDate mark = assigned;
        for (int jump : jumps) {
            LocalDate today = mark.plusDays(jump);
            looks.add(new Look(today, POLICY.crossedSince(mark, today, deadline)));
            mark = today;
        }
        return looks;
    }

    private static List<Crossing> speaking(List<Crossing> crossings) {
        return crossings.stream().filter(Crossing::speaks).toList();
    }

    private static Crossing newest(List<Crossing> crossings) {
        return crossings.stream().max(Comparator.comparing(Crossing::date)).orElseThrow();
    }

    private static Gen<Deadline> deadlines() {
        return integers().between(0, 800).map(days -> new Deadline(ORIGIN.plusDays(days)));
    }

    private static Gen<LocalDate> assignedOn() {
        return integers().between(0, 800).map(ORIGIN::plusDays);
    }

    private static Gen<List<Integer>> jumps() {
        return lists().of(integers().between(0, 60)).ofSizeBetween(0, 40);
    }

    private record Look(LocalDate on, List<Crossing> crossings) {}
}
