package org.ecoplan.plan.reading.outline;

import java.util.List;

/**
 * 提纲.
 *
 * @param roots  nodes without a parent, in the order of the text
 * @param cover  numbered paragraphs of the letter that sends the plan out
 * @param breaks places where an ordinal does not continue its row
 */
public record Outline(List<Node> roots, List<Node> cover, List<Break> breaks) {

    public Outline {
        roots = List.copyOf(roots);
        cover = List.copyOf(cover);
        breaks = List.copyOf(breaks);
    }

    /** 断号 at an ordinal, with the number that was expected. */
    public record Break(Ordinal ordinal, int expected) {}

    /** Where the first node of the plan begins, or the end of the text; an annex that opens it holds its title. */
    public int bodyStart(int length) {
        if (roots.isEmpty()) {
            return length;
        }
        Node first = roots.get(0);
        if (first.kind() == OrdinalKind.ANNEX && first.children().isEmpty()) {
            return roots.size() > 1 ? roots.get(1).start() : length;
        }
        boolean opensWithAnnex =
                first.kind() == OrdinalKind.ANNEX && !first.children().isEmpty();
        return opensWithAnnex ? first.children().get(0).start() : first.start();
    }
}
