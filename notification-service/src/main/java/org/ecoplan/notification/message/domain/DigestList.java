package org.ecoplan.notification.message.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a digest says: by plan, within it by kind, the most pressing first, of these what is due first, then as the plan
 * has it. Its length has a bound; what is left out is counted. A task brings the number that it has in its plan: lines
 * have none of their own.
 */
public record DigestList(List<Entry> entries) {
    private static final Comparator<Entry> ORDER = Comparator.comparingInt(Entry::rank)
            .thenComparing(Entry::by, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Entry::ordinal, OrdinalOrder.AS_PRINTED);
    private static final int LINES_OF_A_GROUP = 10;
    private static final int LINES = 60;

    public DigestList {
        entries = List.copyOf(entries);
    }

    /**
     * @param plan in words, empty where there is none
     * @param kind name of the kind
     * @param rank the lower, the more pressing the kind
     * @param by the day by which something is to be done
     * @param ordinal of its task in the plan, empty where there is none
     */
    public record Entry(
            String plan, String kind, int rank, @Nullable LocalDate by, String ordinal, String text) {}

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
        group.stream().limit(shown).forEach(entry -> lines.add("· " + entry.text()));
        return group.size() - shown;
    }

    private static Map<Integer, List<Entry>> byKind(List<Entry> all) {
        return all.stream()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(Entry::rank, TreeMap::new, Collectors.toList()));
    }
}
