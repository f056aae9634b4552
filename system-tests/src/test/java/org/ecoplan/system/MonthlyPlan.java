package org.ecoplan.system;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A plan document with one task of one lead unit and a dated deliverable at the end of each month. */
final class MonthlyPlan {
    static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final String NAMES = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";

    private MonthlyPlan() {}

    static int months() {
        return NAMES.length();
    }

    static String text(String title) {
        List<String> clauses = new ArrayList<>();
        for (int i = 0; i < NAMES.length(); i++) {
            YearMonth month = FIRST.plusMonths(i);
            clauses.add("%d年%d月底前完成%s片区整治任务".formatted(month.getYear(), month.getMonthValue(), NAMES.charAt(i)));
        }
        return """
                %1$s

                随政办发〔2024〕%3$d号

                %1$s

                2024年7月9日

                一、主要任务

                (一)片区整治行动。%2$s。(牵头单位:市生态环境局)

                二、工作保障

                (一)强化组织领导。各单位要落实责任。
                """.formatted(title, String.join(";", clauses), numberOf(title));
    }

    /** Another document has another number. */
    private static int numberOf(String title) {
        return 100 + Math.floorMod(title.hashCode(), 900_000);
    }
}
