package org.ecoplan.plan.reading.deadline;

import java.time.LocalDate;
import org.ecoplan.plan.reading.text.Stretch;

/** 日期: a date as printed at a place, its last day and its use. */
public record DateMention(Stretch place, LocalDate lastDay, DateUse use) {

    public boolean isDeadline() {
        return use == DateUse.DEADLINE;
    }
}
