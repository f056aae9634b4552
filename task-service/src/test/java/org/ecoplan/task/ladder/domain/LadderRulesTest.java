package org.ecoplan.task.ladder.domain;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderRulesTest {

    /** A rung is written as level, days (w for working days), and pause. */
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "REMINDER -30; REMINDER -1; ORDER 1 14                 | ''",
                "REMINDER -10w; REMINDER 0; WARNING 1; ORDER 5w 10     | ''",
                "''                                                    | LADDER_EMPTY /rungs",
                "REMINDER -7                                           | LADDER_WITHOUT_OVERDUE /rungs",
                "ORDER 1w                                              | LADDER_WITHOUT_OVERDUE /rungs",
                "REMINDER -367; ORDER 1                                | RUNG_OUT_OF_RANGE /rungs/0/days",
                "REMINDER -121w; ORDER 1                               | RUNG_OUT_OF_RANGE /rungs/0/days",
                "ORDER 1; ORDER -2147483648                            | RUNG_OUT_OF_RANGE /rungs/1/days",
                "REMINDER -7; REMINDER -7; ORDER 1                     | RUNG_TWICE /rungs/1",
                "REMINDER -1; REMINDER -7; ORDER 1                     | RUNG_OUT_OF_ORDER /rungs/1",
                "REMINDER -7; REMINDER -6w; ORDER 1                    | RUNG_OUT_OF_ORDER /rungs/1",
                "ORDER 1; WARNING 5                                    | RUNG_OUT_OF_ORDER /rungs/1",
                "ORDER -1; ORDER 1                                     | LEVEL_BEFORE_DEADLINE /rungs/0/level",
                "ORDER 1; TALK 20                                      | LEVEL_OF_PEOPLE /rungs/1/level",
                "REMINDER -7 3; ORDER 1                                | PAUSE_OUT_OF_RANGE /rungs/0/longestPauseDays",
                "ORDER 1 31                                            | PAUSE_OUT_OF_RANGE /rungs/0/longestPauseDays",
                "ORDER 1 -1                                            | PAUSE_OUT_OF_RANGE /rungs/0/longestPauseDays"
            })
    void aSenselessLadderIsRefusedAtTheFirstRungThatIsWrong(String written, String refusal) {
        assertThat(refusal(ladder(written))).isEqualTo(refusal);
    }

    @Test
    void theDefaultIsALadder() {
        assertThat(refusal(LadderPolicy.standardRungs())).isEmpty();
    }

    @Test
    void hundredsOfRungsAreNoLadder() {
        List<Rung> rungs = new ArrayList<>(IntStream.rangeClosed(-300, -1)
                .mapToObj(day -> Rung.calendarDays(Level.REMINDER, day, 0))
                .toList());
        rungs.add(Rung.calendarDays(Level.ORDER, 1, 0));
        assertThat(refusal(rungs)).isEqualTo("LADDER_TOO_LONG /rungs");
        assertThat(refusal(rungs.subList(rungs.size() - LadderRules.MOST_RUNGS, rungs.size())))
                .isEmpty();
    }

    @Test
    void noTwoRungsOfALadderHaveTheSameNameAndEachFitsIntoItsColumn() {
        List<String> names = Stream.of(true, false)
                .flatMap(working -> IntStream.rangeClosed(working ? -120 : -366, working ? 120 : 366)
                        .filter(day -> day != 0 || !working)
                        .mapToObj(day -> new Rung(Level.WARNING, day, working, 0, List.of()).name()))
                .collect(toList());
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[A-Z][A-Z0-9_]{1,19}"));
    }

    private static String refusal(List<Rung> rungs) {
        return LadderRules.refusal(rungs)
                .map(refusal -> refusal.code() + " " + refusal.pointer())
                .orElse("");
    }

    private static List<Rung> ladder(String written) {
        return Stream.of(written.split(";"))
                .map(String::strip)
                .filter(rung -> !rung.isEmpty())
                .map(rung -> rung.split(" "))
                .map(parts -> new Rung(
                        Level.valueOf(parts[0]),
                        Integer.parseInt(parts[1].replace("w", "")),
                        parts[1].endsWith("w"),
                        parts.length > 2 ? Integer.parseInt(parts[2]) : 0,
                        List.of()))
                .toList();
    }
}
