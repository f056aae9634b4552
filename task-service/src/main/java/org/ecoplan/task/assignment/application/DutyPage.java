package org.ecoplan.task.assignment.application;

import java.util.List;

/**
 * A page of duties as they are shown.
 *
 * @param more whether there are duties behind it
 */
public record DutyPage(List<FoundDuty> duties, boolean more) {}
