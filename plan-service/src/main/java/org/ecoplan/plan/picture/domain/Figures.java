package org.ecoplan.plan.picture.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.kernel.Share;

/** How many things of each cell there are, and what figures that makes. */
public record Figures(Map<Cell, Long> counts) {

    public Figures {
        counts = Map.copyOf(counts);
    }

    public long of(Figure figure) {
        return counts.entrySet().stream()
                .filter(entry -> figure.counts(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public Map<Figure, Long> all() {
        Map<Figure, Long> all = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            all.put(figure, of(figure));
        }
        return all;
    }

    /** 报送率: received of expected; none where nothing is expected. */
    public Optional<Share> submissionRate() {
        return Share.of(of(Figure.REPORTS_RECEIVED), of(Figure.REPORTS_EXPECTED));
    }

    /** 按时报送率: received in time of expected; none where nothing is expected. */
    public Optional<Share> timelinessRate() {
        return Share.of(of(Figure.REPORTS_IN_TIME), of(Figure.REPORTS_EXPECTED));
    }
}
