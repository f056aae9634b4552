package org.ecoplan.plan.notice.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ecoplan.kernel.ChinesePunctuation;
import org.ecoplan.plan.notice.domain.NoticeBasis.OfTarget;
import org.ecoplan.plan.notice.domain.NoticeBasis.Reached;
import org.ecoplan.plan.notice.domain.NoticeContent.IndicatorLine;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a target in the table of indicators: one for each series that measures it, with what it reached in the
 * longest period that ends on the day of the target. Nothing is averaged over series: that is no figure of the plan.
 */
final class IndicatorLines {
    private IndicatorLines() {}

    static List<IndicatorLine> of(OfTarget target) {
        Map<String, Reached> bySeries = new TreeMap<>();
        target.reached().stream()
                .filter(reached -> reached.to().equals(target.by()))
                .sorted(Comparator.comparing(Reached::from))
                .forEach(reached -> bySeries.putIfAbsent(reached.series(), reached));
        if (bySeries.isEmpty()) {
            return List.of(line(target, null, null));
        }
        List<IndicatorLine> lines = new ArrayList<>();
        bySeries.values()
                .forEach(now -> lines.add(line(
                        target, now, YearOnYear.before(now, target.reached()).orElse(null))));
        return lines;
    }

    private static IndicatorLine line(OfTarget target, @Nullable Reached now, @Nullable Reached before) {
        boolean counts = now != null && now.valid();
        return new IndicatorLine(
                ChinesePunctuation.of(target.indicator()),
                ChinesePunctuation.of(TargetText.of(target)),
                target.by(),
                target.quote(),
                counts ? Objects.requireNonNull(now).value() : null,
                now == null ? null : now.place(),
                now == null ? null : now.period(),
                now == null || before == null
                        ? null
                        : YearOnYear.words(now, before).orElse(null),
                now == null ? null : "/series/" + now.series() + "/period-values");
    }
}
