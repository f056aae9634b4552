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
import org.ecoplan.plan.notice.domain.NoticeBasis.Standing;
import org.ecoplan.plan.notice.domain.NoticeContent.IndicatorLine;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a target in the table of indicators: one for each series that measures it, with what it reached in the
 * longest period that ends on the day of the target. Nothing is averaged over series: that is no figure of the plan.
 */
final class IndicatorLines {
    /** 目标状态 as indicator-service names them. */
    private static final Map<String, String> STATES = Map.of(
            "NOT_DUE", "未到期",
            "ON_TRACK", "达到序时进度",
            "BEHIND", "滞后",
            "MET", "完成",
            "MISSED", "未完成",
            "NOT_EVALUABLE", "无法评价",
            "PENDING_VERDICT", "待认定",
            "AWAITING_SUPERIOR", "待上级下达");

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
        Standing standing = target.standing();
        Standing judged = now == null ? standing : null;
        return new IndicatorLine(
                ChinesePunctuation.of(target.indicator()),
                ChinesePunctuation.of(TargetText.of(target)),
                target.by(),
                target.quote(),
                counts ? Objects.requireNonNull(now).value() : judged == null ? null : judged.actual(),
                now == null ? null : now.place(),
                now == null ? judged == null ? null : judged.period() : now.period(),
                now == null || before == null
                        ? null
                        : YearOnYear.words(now, before).orElse(null),
                now == null ? null : "/series/" + now.series() + "/period-values",
                standing == null ? null : STATES.getOrDefault(standing.state(), standing.state()),
                standing == null ? null : standing.completion());
    }
}
