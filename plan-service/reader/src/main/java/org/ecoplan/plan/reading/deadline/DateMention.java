package org.ecoplan.plan.reading.deadline;

import java.time.LocalDate;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/** 日期: a date as printed at a place, its last day and its use; the last day is null where the use is UNCLEAR. */
public record DateMention(Stretch place, @Nullable LocalDate lastDay, DateUse use) {

    /** Whether it limits what follows, be its last day known or not. */
    public boolean isDeadline() {
        return use == DateUse.DEADLINE || use == DateUse.UNCLEAR;
    }

    public boolean isUnclear() {
        return use == DateUse.UNCLEAR;
    }

    /** As a deadline, unless it is a baseline or a start. */
    DateMention asDeadline() {
        return use == DateUse.NAMED ? new DateMention(place, lastDay, DateUse.DEADLINE) : this;
    }
}
