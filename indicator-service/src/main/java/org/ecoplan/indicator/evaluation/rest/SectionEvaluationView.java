package org.ecoplan.indicator.evaluation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.ecoplan.indicator.evaluation.domain.Comparison;
import org.ecoplan.indicator.evaluation.domain.water.MainPollution;
import org.ecoplan.indicator.evaluation.domain.water.SectionQuality;
import org.ecoplan.indicator.evaluation.domain.water.WaterBody;
import org.ecoplan.indicator.evaluation.domain.water.WaterClass;
import org.ecoplan.indicator.evaluation.domain.water.WaterItem;
import org.ecoplan.indicator.evaluation.domain.water.WaterQuality;
import org.jspecify.annotations.Nullable;

/**
 * The class of a section with its arithmetic.
 *
 * @param targetKept whether the target class is kept, absent without one
 * @param apart items that are told and decide nothing
 * @param missing items that would decide and for which there is no value
 * @param withoutLimit items for which the standard has no limit in such water
 * @param mainPollution main pollution items with their multiples, such as 氨氮(0.20)
 * @param words rule and result
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SectionEvaluationView(
        WaterBody water,
        Comparison comparison,
        WaterClass waterClass,
        String classWords,
        WaterQuality quality,
        String qualityWords,
        @Nullable Boolean targetKept,
        List<ItemClassView> items,
        List<ItemClassView> apart,
        List<String> missing,
        List<String> withoutLimit,
        List<String> mainPollution,
        List<StandardView> standards,
        String words) {

    static SectionEvaluationView of(SectionQuality section, List<String> withoutLimit, @Nullable WaterClass target) {
        return new SectionEvaluationView(
                section.water(),
                section.comparison(),
                section.waterClass(),
                section.waterClass().words(),
                section.quality(),
                section.quality().words(),
                target == null ? null : section.keeps(target),
                section.items().stream().map(ItemClassView::of).toList(),
                section.apart().stream().map(ItemClassView::of).toList(),
                section.missing().stream().map(WaterItem::name).toList(),
                withoutLimit,
                section.mainPollution().stream().map(MainPollution::words).toList(),
                List.of(StandardView.of(section.limits()), StandardView.of(section.method())),
                section.words());
    }
}
