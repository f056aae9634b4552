package org.ecoplan.plan.reading.deadline;

import java.time.LocalDate;
import org.ecoplan.plan.reading.text.Stretch;

/** 日期: a date as printed at a place, its last day and its use. */
public record DateMention(Stretch place, LocalDate lastDay, DateUse use) {

    public boolean isDeadline() {
        return use == DateUse.DEADLINE;
    }

    /** As a deadline, unless it is a baseline or a start. */
    DateMention asDeadline() {
        return use == DateUse.NAMED ? new DateMention(place, lastDay, DateUse.DEADLINE) : this;
    }
}
