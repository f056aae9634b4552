package org.ecoplan.plan.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ecoplan.kernel.outcome.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearNoticeTest {

    @Test
    void takesTheDaysThatDifferInTheirOrderAndLeavesOutWhatTheWeekSaysAnyway() {
        // Given
        List<NoticeRow> rows = fixedDays();
        rows.add(new NoticeRow("2027/01/09", "调休上班", "元旦"));
        rows.add(new NoticeRow("2027-01-04", "放假", "元旦"));
        rows.add(new NoticeRow("2027-01-05", "工作日", ""));
        rows.add(new NoticeRow("2027-01-10", "WEEKEND", ""));
        Collections.reverse(rows);

        // When
        YearNotice notice = YearNotice.read(2027, rows, "/days");

        // Then
        assertThat(notice.refusals()).isEmpty();
        assertThat(notice.fault()).isEmpty();
        assertThat(notice.days())
                .extracting(day -> day.date().toString())
                .containsExactly(
                        "2027-01-01",
                        "2027-01-04",
                        "2027-01-09",
                        "2027-05-01",
                        "2027-05-02",
                        "2027-10-01",
                        "2027-10-02",
                        "2027-10-03");
    }

    @ParameterizedTest
    @CsvSource({
        "2027年1月4日, HOLIDAY, 元旦, BAD_DATE, /date",
        "2027-02-29, HOLIDAY, 春节, BAD_DATE, /date",
        "2026-12-31, HOLIDAY, 元旦, DATE_OUTSIDE_YEAR, /date",
        "2027-01-01, HOLIDAY, 元旦, DUPLICATE_DATE, /date",
        "2027-01-04, 休假, 元旦, BAD_DAY_TYPE, /type",
        "2027-01-04, MAKEUP_WORKDAY, 元旦, NOT_A_WEEKEND, /type",
        "2027-01-04, WEEKEND, '', WRONG_WEEKDAY, /type",
        "2027-01-09, WORKDAY, '', WRONG_WEEKDAY, /type",
        "2027-01-04, HOLIDAY, '', BAD_HOLIDAY_NAME, /name",
    })
    void refusesARowWithItsPlaceAndTakesNoOther(String date, String type, String name, String code, String field) {
        List<NoticeRow> rows = fixedDays();
        rows.add(new NoticeRow(date, type, name));

        YearNotice notice = YearNotice.read(2027, rows, "/days");

        assertThat(notice.refusals())
                .extracting(Refusal::code, Refusal::pointer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(code, "/days/6" + field));
        assertThat(notice.verdicts()).hasSize(7);
    }

    @Test
    void aFixedHolidayIsNotWorkedAndANoticeWithoutOneIsNotWhole() {
        List<NoticeRow> worked = fixedDays();
        worked.set(1, new NoticeRow("2027-05-01", "MAKEUP_WORKDAY", "劳动节"));
        assertThat(YearNotice.read(2027, worked, "/days").refusals())
                .extracting(Refusal::code)
                .containsExactly("FIXED_HOLIDAY");

        List<NoticeRow> half = fixedDays().subList(0, 3);
        assertThat(YearNotice.read(2027, half, "/days").fault())
                .hasValueSatisfying(fault -> assertThat(fault.code()).isEqualTo("INCOMPLETE_YEAR"));
    }

    private static List<NoticeRow> fixedDays() {
        List<NoticeRow> rows = new ArrayList<>();
        rows.add(new NoticeRow("2027-01-01", "HOLIDAY", "元旦"));
        rows.add(new NoticeRow("2027-05-01", "HOLIDAY", "劳动节"));
        rows.add(new NoticeRow("2027-05-02", "HOLIDAY", "劳动节"));
        rows.add(new NoticeRow("2027-10-01", "HOLIDAY", "国庆节"));
        rows.add(new NoticeRow("2027-10-02", "HOLIDAY", "国庆节"));
        rows.add(new NoticeRow("2027-10-03", "HOLIDAY", "国庆节"));
        return rows;
    }
}
