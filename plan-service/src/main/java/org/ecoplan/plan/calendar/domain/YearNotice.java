package org.ecoplan.plan.calendar.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kernel.DayType;
import org.ecoplan.kernel.FixedHolidays;
import org.ecoplan.kernel.outcome.Refusal;

/**
 * The notice of a year (国务院办公厅关于部分节假日安排的通知) read row by row. Rows that say nothing but Monday to Friday may stand
 * in it and are left out.
 *
 * @param verdicts one a row
 * @param days the days that differ from Monday to Friday, in their order; only what was accepted
 * @param fault what is wrong with the notice as a whole; never with a refused row
 */
public record YearNotice(List<RowVerdict> verdicts, List<NoticeDay> days, Optional<Refusal> fault) {
    private static final int LONGEST_NAME = 60;
    private static final Map<String, DayType> TYPES = Map.ofEntries(
            Map.entry("HOLIDAY", DayType.HOLIDAY),
            Map.entry("放假", DayType.HOLIDAY),
            Map.entry("休", DayType.HOLIDAY),
            Map.entry("MAKEUP_WORKDAY", DayType.MAKEUP_WORKDAY),
            Map.entry("调休上班", DayType.MAKEUP_WORKDAY),
            Map.entry("上班", DayType.MAKEUP_WORKDAY),
            Map.entry("班", DayType.MAKEUP_WORKDAY),
            Map.entry("WORKDAY", DayType.WORKDAY),
            Map.entry("工作日", DayType.WORKDAY),
            Map.entry("WEEKEND", DayType.WEEKEND),
            Map.entry("双休日", DayType.WEEKEND));

    /** @param pointer place of the list of rows in the request */
    public static YearNotice read(int year, List<NoticeRow> rows, String pointer) {
        Reading reading = new Reading(year, pointer);
        rows.forEach(reading::take);
        return reading.notice();
    }

    public List<Refusal> refusals() {
        return verdicts.stream()
                .flatMap(verdict -> Optional.ofNullable(verdict.refusal()).stream())
                .toList();
    }

    /** Goes through the rows once. */
    private static final class Reading {
        private final int year;
        private final String pointer;
        private final List<RowVerdict> verdicts = new ArrayList<>();
        private final List<NoticeDay> days = new ArrayList<>();
        private final Set<LocalDate> seen = new HashSet<>();

        Reading(int year, String pointer) {
            this.year = year;
            this.pointer = pointer;
        }

        void take(NoticeRow row) {
            Optional<Refusal> refusal = refusalOf(row);
            verdicts.add(new RowVerdict(verdicts.size() + 1, row.date(), refusal.orElse(null)));
        }

        YearNotice notice() {
            days.sort(Comparator.comparing(NoticeDay::date));
            boolean isWhole = verdicts.stream().allMatch(verdict -> verdict.refusal() == null);
            return new YearNotice(List.copyOf(verdicts), List.copyOf(days), isWhole ? fault() : Optional.empty());
        }

        private Optional<Refusal> refusalOf(NoticeRow row) {
            Optional<LocalDate> parsed = date(row.date());
            if (parsed.isEmpty()) {
                return refusal("BAD_DATE", "日期应为 " + year + "-01-01 的形式", "/date");
            }
            LocalDate date = parsed.get();
            if (date.getYear() != year) {
                return refusal("DATE_OUTSIDE_YEAR", date + "不在" + year + "年内", "/date");
            }
            if (!seen.add(date)) {
                return refusal("DUPLICATE_DATE", date + "重复", "/date");
            }
            DayType type = TYPES.get(row.type().strip());
            if (type == null) {
                return refusal("BAD_DAY_TYPE", "类别应为 HOLIDAY(放假)或 MAKEUP_WORKDAY(调休上班)", "/type");
            }
            return refusalOf(date, type, row.name().strip());
        }

        private Optional<Refusal> refusalOf(LocalDate date, DayType type, String name) {
            boolean isSpecial = type == DayType.HOLIDAY || type == DayType.MAKEUP_WORKDAY;
            if (FixedHolidays.contains(date) && type != DayType.HOLIDAY) {
                return refusal("FIXED_HOLIDAY", date + "是法定节假日,不能上班", "/type");
            }
            boolean isWeekend = date.getDayOfWeek().getValue() > 5;
            if (type == DayType.MAKEUP_WORKDAY && !isWeekend) {
                return refusal("NOT_A_WEEKEND", date + "本是工作日,不需调休上班", "/type");
            }
            if (!isSpecial && isWeekend == type.isWorking()) {
                return refusal("WRONG_WEEKDAY", date + "的类别与星期不符", "/type");
            }
            if (!isSpecial) {
                return Optional.empty();
            }
            if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
                return refusal("BAD_HOLIDAY_NAME", "缺少节日名称,或超过 60 字", "/name");
            }
            days.add(new NoticeDay(date, type, name));
            return Optional.empty();
        }

        private Optional<Refusal> fault() {
            List<LocalDate> missing = FixedHolidays.of(year).stream()
                    .filter(fixed -> days.stream().noneMatch(day -> day.date().equals(fixed)))
                    .toList();
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Refusal.invalid(
                            "INCOMPLETE_YEAR", "缺少法定节假日" + missing.get(0) + "等" + missing.size() + "天,通知不完整", pointer));
        }

        private Optional<Refusal> refusal(String code, String title, String field) {
            return Optional.of(Refusal.invalid(code, title, pointer + "/" + verdicts.size() + field));
        }

        private static Optional<LocalDate> date(String text) {
            try {
                return Optional.of(LocalDate.parse(text.strip().replace('/', '-')));
            } catch (DateTimeException notADate) {
                return Optional.empty();
            }
        }
    }
}
