package org.ecoplan.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** What kind of day a calendar day is, as the yearly notice of the State Council's general office sets it. */
public enum DayType {
    /** 工作日 */
    WORKDAY(true),
    /** 双休日 */
    WEEKEND(false),
    /** 法定节假日 and the days off that are moved to it (放假、调休) */
    HOLIDAY(false),
    /** A Saturday or Sunday that is worked (调休上班) */
    MAKEUP_WORKDAY(true);

    private final boolean working;

    DayType(boolean working) {
        this.working = working;
    }

    public boolean isWorking() {
        return working;
    }

    /** The type of a day about which no notice says anything. */
    static DayType byWeekday(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY ? WEEKEND : WORKDAY;
    }
}
