package org.ecoplan.notification.message.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a digest says: by plan, within it by kind, the most pressing first, in the order of coming in. Its length has a
 * bound; what is left out is counted.
 */
public record DigestList(List<Entry> entries) {
    private static final int LINES_OF_A_GROUP = 10;
    private static final int LINES = 60;

    public DigestList {
        entries = List.copyOf(entries);
    }

    /**
     * @param plan in words, empty where there is none
     * @param kind name of the kind
     * @param rank the lower, the more pressing the kind
     */
    public record Entry(String plan, String kind, int rank, String text) {}

    /** {@code 逾期催办2项、到期提醒3项}. */
    public String kinds() {
        return byKind(entries).values().stream()
                .map(group -> group.get(0).kind() + group.size() + "项")
                .collect(Collectors.joining("、"));
    }

    /** The lines. */
    public String text() {
        Map<String, List<Entry>> byPlan =
                entries.stream().collect(Collectors.groupingBy(Entry::plan, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        int leftOut = 0;
        for (Map.Entry<String, List<Entry>> plan : byPlan.entrySet()) {
            if (!plan.getKey().isEmpty() && lines.size() < LINES) {
                lines.add(plan.getKey());
            }
            for (List<Entry> group : byKind(plan.getValue()).values()) {
                leftOut += add(group, lines);
            }
        }
        if (leftOut > 0) {
            lines.add("另有" + leftOut + "项未列出。");
        }
        return String.join("\n", lines);
    }

    /** How many had no room. */
    private static int add(List<Entry> group, List<String> lines) {
        if (lines.size() >= LINES) {
            return group.size();
        }
        lines.add("【" + group.get(0).kind() + "】" + group.size() + "项");
        int shown = Math.min(group.size(), LINES_OF_A_GROUP);
        for (int place = 0; place < shown; place++) {
            lines.add((place + 1) + ". " + group.get(place).text());
        }
        return group.size() - shown;
    }

    private static Map<Integer, List<Entry>> byKind(List<Entry> all) {
        return all.stream()
                .sorted(Comparator.comparingInt(Entry::rank))
                .collect(Collectors.groupingBy(Entry::rank, TreeMap::new, Collectors.toList()));
    }
}
