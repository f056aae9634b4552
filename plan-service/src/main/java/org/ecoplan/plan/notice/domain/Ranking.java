package org.ecoplan.plan.notice.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ecoplan.kernel.Share;

/** Ranks by share, the greatest first; equal shares share the rank, and the ranks behind them are left out (并列). */
public final class Ranking {
    private Ranking() {}

    /** Somebody who is ranked. */
    public record Entry(String unitCode, Share share) {}

    /** 名次, from 1. */
    public record Ranked(int rank, Entry entry) {}

    public static List<Ranked> of(List<Entry> entries) {
        List<Entry> sorted = entries.stream()
                .sorted(Comparator.comparing(Entry::share).reversed().thenComparing(Entry::unitCode))
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        for (int place = 0; place < sorted.size(); place++) {
            Entry entry = sorted.get(place);
            boolean tied = place > 0 && sorted.get(place - 1).share().compareTo(entry.share()) == 0;
            ranked.add(new Ranked(tied ? ranked.get(place - 1).rank() : place + 1, entry));
        }
        return List.copyOf(ranked);
    }
}
