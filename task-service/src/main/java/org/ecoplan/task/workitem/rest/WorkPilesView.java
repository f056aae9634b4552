package org.ecoplan.task.workitem.rest;

import java.util.List;

/**
 * What waits for the caller.
 *
 * @param groups those in which something waits, in the order in which they are shown
 */
public record WorkPilesView(List<WorkPileView> groups) {}
