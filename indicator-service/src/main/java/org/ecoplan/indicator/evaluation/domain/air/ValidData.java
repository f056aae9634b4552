package org.ecoplan.indicator.evaluation.domain.air;

import java.time.Month;
import java.time.YearMonth;

/**
 * How much data a mean needs to be valid (数据统计的有效性规定). Source: GB 3095, table 4.
 *
 * @param hoursOfDay hourly means of a day
 * @param hoursOfEight hourly means of eight hours
 * @param eightsOfDay means of eight hours of a day
 * @param daysOfYear daily means of a year
 * @param daysOfMonth daily means of each month
 * @param daysOfFebruary of February
 */
public record ValidData(
        int hoursOfDay, int hoursOfEight, int eightsOfDay, int daysOfYear, int daysOfMonth, int daysOfFebruary) {

    public int daysOf(YearMonth month) {
        return month.getMonth() == Month.FEBRUARY ? daysOfFebruary : daysOfMonth;
    }
}
