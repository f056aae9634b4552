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

    /** 报送率: received of expected; none where no report has fallen due. */
    public Optional<Share> submissionRate() {
        return hasFallenDue() ? Share.of(of(Figure.REPORTS_RECEIVED), of(Figure.REPORTS_EXPECTED)) : Optional.empty();
    }

    /** 按时报送率: received in time of expected; none where no report has fallen due. */
    public Optional<Share> timelinessRate() {
        return hasFallenDue() ? Share.of(of(Figure.REPORTS_IN_TIME), of(Figure.REPORTS_EXPECTED)) : Optional.empty();
    }

    /** Why there are no rates, in words; empty where there are. */
    public Optional<String> withoutRates() {
        if (of(Figure.REPORTS_EXPECTED) == 0) {
            return Optional.of("没有应报的进展报告");
        }
        return hasFallenDue() ? Optional.empty() : Optional.of("进展报告尚未到期");
    }

    private boolean hasFallenDue() {
        return counts.entrySet().stream()
                .anyMatch(entry -> entry.getValue() > 0
                        && entry.getKey().past()
                        && Figure.REPORTS_EXPECTED.counts(entry.getKey()));
    }
}
