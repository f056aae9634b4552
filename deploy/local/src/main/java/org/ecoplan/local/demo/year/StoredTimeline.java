package org.ecoplan.local.demo.year;

import java.util.List;
import org.ecoplan.local.demo.Unexpected;
import org.ecoplan.local.demo.World;

/** The timeline as it has to be. */
final class StoredTimeline {
    private static final String NAME = "year-timeline.txt";

    private StoredTimeline() {}

    /** Fails at the first line that is another one. */
    static String expect(List<String> played) {
        return compare(World.text(NAME).lines().toList(), played);
    }

    static String compare(List<String> stored, List<String> played) {
        for (int line = 0; line < Math.max(stored.size(), played.size()); line++) {
            String expected = line < stored.size() ? stored.get(line) : "(nothing)";
            String found = line < played.size() ? played.get(line) : "(nothing)";
            if (!expected.equals(found)) {
                throw new Unexpected("line %d is 「%s」, stored is 「%s」".formatted(line + 1, found, expected));
            }
        }
        return played.size() + " lines";
    }
}
