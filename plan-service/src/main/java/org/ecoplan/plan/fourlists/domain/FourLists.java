package org.ecoplan.plan.fourlists.domain;

import java.util.List;

/** The four lists (四个清单) of a lead unit for a year. */
public record FourLists(
        List<ListRow.Task> tasks,
        List<ListRow.Measure> measures,
        List<ListRow.Responsibility> responsibilities,
        List<ListRow.Deadline> deadlines) {

    public FourLists {
        tasks = List.copyOf(tasks);
        measures = List.copyOf(measures);
        responsibilities = List.copyOf(responsibilities);
        deadlines = List.copyOf(deadlines);
    }

    public ListsDifference differenceTo(FourLists later) {
        return new ListsDifference(
                Changes.between(tasks, later.tasks),
                Changes.between(measures, later.measures),
                Changes.between(responsibilities, later.responsibilities),
                Changes.between(deadlines, later.deadlines));
    }
}
