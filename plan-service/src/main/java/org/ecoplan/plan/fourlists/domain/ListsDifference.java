package org.ecoplan.plan.fourlists.domain;

/** What changed from one version of the lists to another (清单差异). */
public record ListsDifference(
        Changes<ListRow.Task> tasks,
        Changes<ListRow.Measure> measures,
        Changes<ListRow.Responsibility> responsibilities,
        Changes<ListRow.Deadline> deadlines) {}
