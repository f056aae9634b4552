package org.ecoplan.task.progress.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.task.progress.domain.Course.Part;
import org.ecoplan.task.progress.domain.Course.PointDates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Courses worked out by hand: 100 days, so that each day that counts is one per cent. */
class CourseTest {
    private static final LocalDate START = LocalDate.of(2024, 10, 1);
    private static final LocalDate END = START.plusDays(100);
    private static final LocalDate ON_THE_WAY = START.plusDays(40);

    /** Stands still from day 30 on: 29 days have gone by, and no more do. */
    @ParameterizedTest(name = "day {0}: {1} per cent, {2} days stood still")
    @CsvSource({"29, 29.0, 0", "30, 29.0, 1", "45, 29.0, 16", "100, 29.0, 71", "300, 29.0, 271"})
    void aCourseStandsStillWithItsClockEvenBehindItsLastDay(int day, String expected, long stopped) {
        // Given
        Course course = new Course(START, END, List.of(Stop.since(START.plusDays(30))));

        // Then
        assertThat(course.expected(START.plusDays(day))).isEqualTo(expected);
        assertThat(course.stopped(START.plusDays(day))).isEqualTo(stopped);
        assertThat(course.days()).isEqualTo(100);
    }

    /** Stood still on days 30 to 49, and the deadline is twenty days later for it. */
    @ParameterizedTest(name = "day {0}: {1} per cent")
    @CsvSource({"29, 29.0", "40, 29.0", "49, 29.0", "50, 30.0", "119, 99.0", "120, 100.0", "121, 100.0"})
    void aCourseGoesOnWhereItStoodAndIsDoneOnTheLaterDay(int day, String expected) {
        // Given
        Course course = new Course(START, END.plusDays(20), List.of(Stop.over(START.plusDays(30), START.plusDays(49))));

        // Then
        assertThat(course.expected(START.plusDays(day))).isEqualTo(expected);
        assertThat(course.days()).isEqualTo(100);
    }

    @Test
    void whatStoodStillTwiceIsTakenOutTwiceAndWhatLiesBeforeTheStartIsNot() {
        // Given days 10 to 19, and from day 60 on; days -5 to 0 are before the course
        Course course = new Course(
                START,
                END.plusDays(10),
                List.of(
                        Stop.over(START.minusDays(5), START),
                        Stop.over(START.plusDays(10), START.plusDays(19)),
                        Stop.since(START.plusDays(60))));

        // Then 59 - 10
        assertThat(course.expected(START.plusDays(80))).isEqualTo("49.0");
        assertThat(course.words(START.plusDays(80)))
                .isEqualTo(
                        "序时进度 = 100 × 已过 49 天(不含中止 31 天) ÷ 共 100 天(2024-10-01 至 2025-01-19,不含中止 10 天,中止结束后顺延)= 49.0");
    }

    @Test
    void theLevelBetweenTwoLevelsStandsStillAsWell() {
        // Given
        Course course = new Course(START, END, List.of(Stop.since(START.plusDays(30))));

        // Then
        assertThat(course.between(BigDecimal.valueOf(80), BigDecimal.valueOf(90), START.plusDays(70)))
                .isEqualTo("82.90");
    }

    @Test
    void aLaterDayOfWhatIsDueOnTheWayMovesNothing() {
        assertThat(Course.of(START, List.of(point(ON_THE_WAY, ON_THE_WAY.plusDays(30)), point(END, END))))
                .isEqualTo(new Course(START, END));
    }

    @Test
    void aLaterLastDayMovesTheCourseWhateverIsDueOnTheWay() {
        assertThat(Course.of(START, List.of(point(ON_THE_WAY, ON_THE_WAY), point(END, END.plusDays(100)))))
                .isEqualTo(new Course(START, END.plusDays(100)));
    }

    /** (50 / 100 + 50 / 200) / 2 */
    @Test
    void whereOneOfTwoLastPointsIsLaterTheCourseIsTheMeanAndItsPartsNameTheirDays() {
        // When
        Course course = Course.of(
                START, List.of(point(ON_THE_WAY, ON_THE_WAY), point(END, END), point(END, END.plusDays(100))));

        // Then
        assertThat(course.parts()).extracting(Part::end).containsExactly(END, END.plusDays(100));
        assertThat(course.expected(START.plusDays(50))).isEqualTo("37.5");
        assertThat(course.words(START.plusDays(50)))
                .isEqualTo("序时进度 = 最后到期的时限事项的平均:1 项 100 × 已过 50 天 ÷ 共 100 天(2024-10-01 至 2025-01-09)、"
                        + "1 项 100 × 已过 50 天 ÷ 共 200 天(2024-10-01 至 2025-04-19)= 37.5");
    }

    /** Two of three go on: (2 × 50 + 29) / 3. */
    @Test
    void whereOneOfThreeLastPointsStandsStillItsPartAloneDoes() {
        // When
        Course course = Course.of(
                START,
                List.of(
                        point(END, END),
                        point(END, END),
                        new PointDates(END, END, List.of(Stop.since(START.plusDays(30))))));

        // Then
        assertThat(course.parts()).extracting(Part::points).containsExactly(2L, 1L);
        assertThat(course.expected(START.plusDays(50))).isEqualTo("43.0");
    }

    @Test
    void whatIsDueOnTheWayJoinsTheCourseWhereItEndsNoEarlierThanWhatClosesIt() {
        // When
        Course later = Course.of(START, List.of(point(ON_THE_WAY, END.plusDays(100)), point(END, END)));
        Course earlier = Course.of(START, List.of(point(ON_THE_WAY, ON_THE_WAY), point(END, START.plusDays(20))));

        // Then
        assertThat(later.parts()).extracting(Part::end).containsExactly(END, END.plusDays(100));
        assertThat(earlier.end()).isEqualTo(ON_THE_WAY);
    }

    private static PointDates point(LocalDate printed, LocalDate now) {
        return new PointDates(printed, now, List.of());
    }
}
