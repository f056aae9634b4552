package org.ecoplan.task.problem.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * Who puts a problem right, how, and by when (整改).
 *
 * @param unit code of the unit
 * @param due last day
 */
public record Rectification(String unit, List<Measure> measures, LocalDate due) {

    /** One thing to do, with its last day. */
    public record Measure(String text, LocalDate due) {}
}
