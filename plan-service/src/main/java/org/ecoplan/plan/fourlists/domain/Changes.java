package org.ecoplan.plan.fourlists.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of one list that were added, removed, changed. */
public record Changes<R extends ListRow>(List<R> added, List<R> removed, List<Change<R>> changed) {

    /** A row before and after. */
    public record Change<R>(R before, R after) {}

    static <R extends ListRow> Changes<R> between(List<R> earlier, List<R> later) {
        Map<String, R> gone = new LinkedHashMap<>();
        earlier.forEach(row -> gone.put(row.key(), row));
        List<R> added = new ArrayList<>();
        List<Change<R>> changed = new ArrayList<>();
        for (R row : later) {
            R before = gone.remove(row.key());
            if (before == null) {
                added.add(row);
            } else if (!before.equals(row)) {
                changed.add(new Change<>(before, row));
            }
        }
        return new Changes<>(added, List.copyOf(gone.values()), changed);
    }
}
