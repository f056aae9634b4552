package org.ecoplan.plan.reading.header;

import java.time.LocalDate;
import java.time.YearMonth;
import org.ecoplan.plan.reading.text.ChineseNumerals;
import org.jspecify.annotations.Nullable;

/** 二〇二四年三月二十日. */
final class ChineseDate {

    private ChineseDate() {}

    static @Nullable LocalDate of(String year, String month, String day) {
        int y = 0;
        for (int i = 0; i < year.length(); i++) {
            char c = year.charAt(i);
            int digit = c == '〇' || c == '○' || c == '零' ? 0 : ChineseNumerals.valueOf(String.valueOf(c));
            if (digit < 0) {
                return null;
            }
            y = y * 10 + digit;
        }
        int m = ChineseNumerals.valueOf(month);
        int d = ChineseNumerals.valueOf(day);
        boolean real = m >= 1 && m <= 12 && d >= 1 && d <= YearMonth.of(y, m).lengthOfMonth();
        return real ? LocalDate.of(y, m, d) : null;
    }
}
