package org.ecoplan.local.demo.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A figure of a notice.
 *
 * @param rows address of what it counts
 */
record NoticeFigure(String label, long count, String rows) {

    /** Those of the text, of the table of tasks and of the ranking. */
    static List<NoticeFigure> of(JsonNode content) {
        List<NoticeFigure> figures = new ArrayList<>();
        content.path("sections")
                .forEach(section -> section.path("paragraphs")
                        .forEach(paragraph -> paragraph
                                .path("figures")
                                .forEach(figure -> figures.add(of(figure, "label", "count")))));
        content.path("tasks").forEach(task -> figures.add(of(task, "title", "duties")));
        content.path("ranking").forEach(line -> figures.add(of(line, "unitName", "inTime")));
        return figures;
    }

    /** Whether a correction names this figure with what was issued and what its rows are. */
    boolean isCorrectedTo(long rowsNow, JsonNode changes) {
        for (JsonNode change : changes) {
            if (change.path("what").asText().equals(label)
                    && change.path("before").asText().equals(String.valueOf(count))
                    && change.path("after").asText().equals(String.valueOf(rowsNow))) {
                return true;
            }
        }
        return false;
    }

    private static NoticeFigure of(JsonNode shown, String label, String count) {
        return new NoticeFigure(
                shown.path(label).asText(),
                shown.path(count).asLong(),
                shown.path("rows").asText());
    }
}
