package org.ecoplan.indicator.evaluation.domain.water;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.indicator.evaluation.domain.Comparison;
import org.ecoplan.indicator.evaluation.domain.Measured;
import org.ecoplan.indicator.evaluation.domain.StandardVersion;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;

/**
 * The class of a section (断面水质类别): that of its worst item (单因子评价法). Sources: GB 3838-2002, clause 4 and table 1;
 * 环办〔2011〕22号, 二、(一).
 *
 * @param limits the version of the limits
 * @param method the version of the way to assess
 * @param items the items that decided, in the order of the standard
 * @param apart items that are told and decide nothing (总氮, 粪大肠菌群)
 * @param missing items that would decide and for which there is no value
 * @param mainPollution at most as many as the method names
 */
public record SectionQuality(
        StandardVersion limits,
        StandardVersion method,
        WaterBody water,
        Comparison comparison,
        WaterClass waterClass,
        WaterQuality quality,
        List<ItemClass> items,
        List<ItemClass> apart,
        List<WaterItem> missing,
        List<MainPollution> mainPollution) {

    /** Refused when no item is there that decides. */
    public static Outcome<SectionQuality> of(
            SurfaceWaterLimits limits,
            WaterAssessment method,
            WaterBody water,
            Map<WaterItem, Measured> values,
            Comparison comparison) {
        List<ItemClass> items = new ArrayList<>();
        List<WaterItem> missing = new ArrayList<>();
        for (WaterItem item : limits.decisive(water)) {
            Optional.ofNullable(values.get(item))
                    .ifPresentOrElse(
                            value -> items.add(ItemClass.of(item, value, comparison)), () -> missing.add(item));
        }
        if (items.isEmpty()) {
            return Outcome.refused(Refusal.invalid("NO_DECISIVE_ITEM", "没有参与水质类别评价的项目", "/values"));
        }
        List<ItemClass> apart = limits.items().stream()
                .filter(item -> !item.inClass() && values.containsKey(item))
                .map(item -> ItemClass.of(item, requireNonNull(values.get(item)), comparison))
                .toList();
        WaterClass worst = items.stream()
                .map(ItemClass::waterClass)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Outcome.done(new SectionQuality(
                limits.standard(),
                method.standard(),
                water,
                comparison,
                worst,
                method.qualityOf(worst),
                List.copyOf(items),
                apart,
                List.copyOf(missing),
                MainPollution.of(items, method)));
    }

    /** Whether the section keeps its own target (断面达标). */
    public boolean keeps(WaterClass target) {
        return !waterClass.isWorseThan(target);
    }

    /** The rule and the items that decided, as one says it. */
    public String words() {
        String decided = items.stream()
                .filter(item -> item.waterClass() == waterClass)
                .map(item -> item.item().name())
                .collect(joining("、"));
        return "单因子评价法:参评" + items.size() + "项,最差类别" + waterClass.words() + "(" + decided + "),水质" + quality.words();
    }
}
