package org.ecoplan.plan.notice.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.kernel.Share;

/** How many of what there were at the freeze; what is not in it is none. */
public record Counts(Map<Measure, Long> figures) {
    public static final Counts NONE = new Counts(Map.of());

    public Counts {
        figures = Map.copyOf(figures);
    }

    /** From figures by name; those that a notice does not speak of are left out. */
    public static Counts named(Map<String, Long> byName) {
        Map<Measure, Long> figures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            figures.put(measure, byName.getOrDefault(measure.name(), 0L));
        }
        return new Counts(figures);
    }

    public long of(Measure measure) {
        return figures.getOrDefault(measure, 0L);
    }

    /** 报送率: received of expected; none where nothing was expected. */
    public Optional<Share> submissionRate() {
        return Share.of(of(Measure.REPORTS_RECEIVED), of(Measure.REPORTS_EXPECTED));
    }

    /** 按时报送率: received in time of expected; none where nothing was expected. */
    public Optional<Share> timelinessRate() {
        return Share.of(of(Measure.REPORTS_IN_TIME), of(Measure.REPORTS_EXPECTED));
    }
}
