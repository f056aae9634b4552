package org.ecoplan.indicator.evaluation.domain.composed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.ecoplan.indicator.evaluation.domain.Fraction;
import org.ecoplan.indicator.evaluation.domain.PeriodKind;
import org.ecoplan.indicator.evaluation.domain.StandardVersion;
import org.ecoplan.indicator.evaluation.domain.air.AirAssessment;
import org.ecoplan.indicator.evaluation.domain.air.AirEvaluation;
import org.ecoplan.indicator.evaluation.domain.air.AirLimits;
import org.ecoplan.indicator.evaluation.domain.air.AirQualityIndex;
import org.ecoplan.indicator.evaluation.domain.air.DailyValues;
import org.ecoplan.indicator.evaluation.domain.air.ItemEvaluation;
import org.ecoplan.indicator.evaluation.domain.air.Pollutant;
import org.ecoplan.indicator.evaluation.domain.air.ValidData;
import org.ecoplan.indicator.evaluation.domain.composed.ComposedFigure.Part;
import org.ecoplan.indicator.evaluation.domain.period.Period;
import org.jspecify.annotations.Nullable;

/** The air of a place day by day since the first of January, from which the figures of any period of the year follow. */
public final class AirOfYear {
    private final Map<LocalDate, AirQualityIndex> indices = new TreeMap<>();
    private final Map<Pollutant, NavigableMap<LocalDate, Fraction>> daily = new EnumMap<>(Pollutant.class);

    /** Adds what is known of some of its days. */
    public void add(Map<LocalDate, AirQualityIndex> days, Map<Pollutant, DailyValues> values) {
        indices.putAll(days);
        values.forEach((pollutant, found) ->
                daily.computeIfAbsent(pollutant, none -> new TreeMap<>()).putAll(found.values()));
    }

    /**
     * @param to last day that counts
     * @param method and {@code limits} of that day
     * @param sandDust days that are marked as sand-dust: they count as days, and the statistics of particles leave them out
     */
    public ComposedFigure figure(
            ComposedKind kind,
            Period period,
            LocalDate to,
            int decimals,
            AirAssessment method,
            AirLimits limits,
            Set<LocalDate> sandDust) {
        LocalDate from = Period.containing(PeriodKind.YEAR, period.from()).from();
        return kind == ComposedKind.POLLUTANTS_KEPT
                ? pollutants(period, from, to, decimals, method, limits, sandDust)
                : days(kind, period, from, to, decimals, method, limits, sandDust);
    }

    private ComposedFigure days(
            ComposedKind kind,
            Period period,
            LocalDate from,
            LocalDate to,
            int decimals,
            AirAssessment method,
            AirLimits limits,
            Set<LocalDate> sandDust) {
        List<Part> parts = new ArrayList<>();
        Set<StandardVersion> standards = new LinkedHashSet<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            AirQualityIndex index = indices.get(day);
            parts.add(new Part(
                    day.toString(),
                    (index == null ? "无监测数据" : index.words()) + (sandDust.contains(day) ? ",沙尘影响日,照常计入" : ""),
                    index == null ? null : holds(kind, index, method)));
            if (index != null) {
                standards.add(index.standard());
            }
        }
        standards.add(method.standard());
        return new ComposedFigure(
                kind,
                period,
                from,
                to,
                decimals,
                parts,
                lacking(parts, limits.validData(), from, to),
                List.copyOf(standards));
    }

    private static @Nullable Boolean holds(ComposedKind kind, AirQualityIndex day, AirAssessment method) {
        return (kind.isAdverse() ? day.isHeavy(method) : day.isGood(method)).orElse(null);
    }

    /** Each whole month needs its days, a whole year more of them together. Source: GB 3095, table 4. */
    private static List<String> lacking(List<Part> parts, ValidData wanted, LocalDate from, LocalDate to) {
        Map<YearMonth, Integer> valid = new TreeMap<>();
        parts.stream()
                .filter(part -> part.holds() != null)
                .forEach(part -> valid.merge(YearMonth.from(LocalDate.parse(part.name())), 1, Integer::sum));
        List<String> lacking = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from); !month.atEndOfMonth().isAfter(to); month = month.plusMonths(1)) {
            int days = valid.getOrDefault(month, 0);
            if (days < wanted.daysOf(month)) {
                lacking.add(month + " 有效 " + days + " 天,少于 " + wanted.daysOf(month) + " 天");
            }
        }
        int all = valid.values().stream().mapToInt(Integer::intValue).sum();
        if (to.equals(from.plusYears(1).minusDays(1)) && all < wanted.daysOfYear()) {
            lacking.add(from.getYear() + " 年有效 " + all + " 天,少于 " + wanted.daysOfYear() + " 天");
        }
        return lacking;
    }

    private ComposedFigure pollutants(
            Period period,
            LocalDate from,
            LocalDate to,
            int decimals,
            AirAssessment method,
            AirLimits limits,
            Set<LocalDate> sandDust) {
        Map<Pollutant, DailyValues> values = new EnumMap<>(Pollutant.class);
        daily.forEach((pollutant, days) -> values.put(pollutant, new DailyValues(days)));
        AirEvaluation evaluation = AirEvaluation.of(method, limits, from, to, values, sandDust);
        List<Part> parts = new ArrayList<>();
        List<String> lacking = new ArrayList<>();
        for (ItemEvaluation item : evaluation.items()) {
            String name = item.item().pollutant().symbol();
            parts.add(new Part(name, item.words(), item.isKept().orElse(null)));
            if (item.isKept().isEmpty()) {
                lacking.add(name + ":"
                        + (item.lacking().isEmpty() ? "无有效日值" : item.lacking().get(0)));
            }
        }
        return new ComposedFigure(
                ComposedKind.POLLUTANTS_KEPT,
                period,
                from,
                to,
                decimals,
                parts,
                lacking,
                List.of(limits.standard(), method.standard()));
    }
}
