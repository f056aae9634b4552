package org.ecoplan.indicator.evaluation.domain.water;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.indicator.evaluation.domain.Comparison;
import org.ecoplan.indicator.evaluation.domain.Fraction;
import org.ecoplan.indicator.evaluation.domain.Measured;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The quality of a river or a basin by its sections (河流、流域(水系)水质评价). Source: 环办〔2011〕22号, 二、(二).
 *
 * @param sections each section for itself, in the order given
 * @param good share of sections of class I to III (优良断面比例), in percent
 * @param worst share of sections worse than class V (劣Ⅴ类断面比例), in percent
 * @param mean the section of the means, absent where there are enough sections for shares
 * @param mainPollution names of the main pollution items, the most frequent first
 */
public record BasinQuality(
        WaterAssessment method,
        List<SectionQuality> sections,
        Fraction good,
        Fraction worst,
        WaterQuality quality,
        @Nullable SectionQuality mean,
        List<String> mainPollution) {
    /** Means keep more places than any limit has, so that they are not rounded before they are compared. */
    private static final int PLACES_OF_A_MEAN = 12;

    /** Refused when there is no section, or one without an item that decides. */
    public static Outcome<BasinQuality> of(
            SurfaceWaterLimits limits,
            WaterAssessment method,
            WaterBody water,
            List<Map<WaterItem, Measured>> sections,
            Comparison comparison) {
        if (sections.isEmpty()) {
            return Outcome.refused(Refusal.invalid("NO_SECTIONS", "没有断面", "/sections"));
        }
        List<SectionQuality> each = new ArrayList<>();
        for (Map<WaterItem, Measured> values : sections) {
            Optional<SectionQuality> section = SectionQuality.of(limits, method, water, values, comparison)
                    .fold(Optional::of, refusal -> Optional.empty());
            if (section.isEmpty()) {
                return Outcome.refused(
                        Refusal.invalid("NO_DECISIVE_ITEM", "断面没有参与水质类别评价的项目", "/sections/" + each.size() + "/values"));
            }
            each.add(section.get());
        }
        Fraction good = share(each, section -> !section.waterClass().isWorseThan(method.polluted()));
        Fraction worst = share(each, section -> section.waterClass() == WaterClass.WORSE_THAN_V);
        if (each.size() >= method.fewestForShares()) {
            return Outcome.done(new BasinQuality(
                    method,
                    List.copyOf(each),
                    good,
                    worst,
                    method.qualityOf(good, worst),
                    null,
                    mostFrequent(each, method)));
        }
        return SectionQuality.of(limits, method, water, means(sections), comparison)
                .map(mean -> new BasinQuality(
                        method,
                        List.copyOf(each),
                        good,
                        worst,
                        mean.quality(),
                        mean,
                        mean.mainPollution().stream()
                                .map(main -> main.item().name())
                                .toList()));
    }

    private static Fraction share(List<SectionQuality> sections, java.util.function.Predicate<SectionQuality> counted) {
        long count = sections.stream().filter(counted).count();
        return Fraction.of(count).times(Fraction.of(100)).dividedBy(Fraction.of(sections.size()));
    }

    private static Map<WaterItem, Measured> means(List<Map<WaterItem, Measured>> sections) {
        Map<WaterItem, List<Measured>> values = new LinkedHashMap<>();
        for (Map<WaterItem, Measured> section : sections) {
            section.forEach((item, measured) ->
                    values.computeIfAbsent(item, none -> new ArrayList<>()).add(measured));
        }
        Map<WaterItem, Measured> means = new LinkedHashMap<>();
        values.forEach((item, several) ->
                means.put(item, several.size() == 1 ? several.get(0) : Measured.mean(mean(item, several), several)));
        return means;
    }

    private static BigDecimal mean(WaterItem item, List<Measured> several) {
        return plain(item.mean().of(several.stream().map(Measured::value).toList(), PLACES_OF_A_MEAN));
    }

    private static BigDecimal plain(BigDecimal mean) {
        BigDecimal stripped = mean.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Items worse than the polluted class by the number of sections in which they are. */
    private static List<String> mostFrequent(List<SectionQuality> sections, WaterAssessment method) {
        Map<WaterItem, Integer> counts = new LinkedHashMap<>();
        sections.stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> item.waterClass().isWorseThan(method.polluted()))
                .forEach(item -> counts.merge(item.item(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<WaterItem, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(method.mainItems())
                .map(entry -> entry.getKey().name())
                .toList();
    }
}
