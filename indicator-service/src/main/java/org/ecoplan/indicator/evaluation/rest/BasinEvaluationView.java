package org.ecoplan.indicator.evaluation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoplan.indicator.evaluation.domain.Fraction;
import org.ecoplan.indicator.evaluation.domain.water.BasinQuality;
import org.ecoplan.indicator.evaluation.domain.water.SectionQuality;
import org.ecoplan.indicator.evaluation.domain.water.WaterClass;
import org.ecoplan.indicator.evaluation.domain.water.WaterQuality;
import org.jspecify.annotations.Nullable;

/**
 * The quality of a river or a basin.
 *
 * @param sections number of sections
 * @param classes of the sections, in the order given
 * @param goodShare 优良断面比例 in percent, to two places
 * @param worstShare 劣Ⅴ类断面比例 in percent, to two places
 * @param keptShare 断面达标率 of those with a target, in percent; absent without any
 * @param means what the means over the sections are and mean; empty where the shares decide
 * @param withoutLimit items for which the standard has no limit in such water
 * @param meanClass class of the means over the sections, absent where the shares decide
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BasinEvaluationView(
        int sections,
        List<WaterClass> classes,
        BigDecimal goodShare,
        BigDecimal worstShare,
        @Nullable BigDecimal keptShare,
        @Nullable WaterClass meanClass,
        List<ItemClassView> means,
        List<String> withoutLimit,
        WaterQuality quality,
        String qualityWords,
        List<String> mainPollution,
        List<StandardView> standards,
        String words) {
    private static final int PLACES = 2;

    static BasinEvaluationView of(BasinQuality basin, List<String> withoutLimit, BasinRequest request) {
        SectionQuality mean = basin.mean();
        SectionQuality first = basin.sections().get(0);
        BigDecimal good = basin.good().rounded(PLACES);
        BigDecimal worst = basin.worst().rounded(PLACES);
        return new BasinEvaluationView(
                basin.sections().size(),
                basin.sections().stream().map(SectionQuality::waterClass).toList(),
                good,
                worst,
                keptShare(basin, request),
                mean == null ? null : mean.waterClass(),
                mean == null ? List.of() : means(mean),
                withoutLimit,
                basin.quality(),
                basin.quality().words(),
                basin.mainPollution(),
                List.of(StandardView.of(first.limits()), StandardView.of(first.method())),
                mean == null
                        ? "断面水质类别比例法:Ⅰ~Ⅲ类断面比例 " + good + "%,劣Ⅴ类断面比例 " + worst + "%,水质"
                                + basin.quality().words()
                        : "断面少于 " + basin.method().fewestForShares() + " 个,按各断面浓度均值评价:" + mean.words());
    }

    private static List<ItemClassView> means(SectionQuality mean) {
        return Stream.concat(mean.items().stream(), mean.apart().stream())
                .map(ItemClassView::of)
                .toList();
    }

    private static @Nullable BigDecimal keptShare(BasinQuality basin, BasinRequest request) {
        List<Boolean> kept = IntStream.range(0, basin.sections().size())
                .filter(place -> request.sections().get(place).target() != null)
                .mapToObj(place -> basin.sections()
                        .get(place)
                        .keeps(Objects.requireNonNull(
                                request.sections().get(place).target())))
                .toList();
        return kept.isEmpty()
                ? null
                : Fraction.of(100L * kept.stream().filter(held -> held).count())
                        .dividedBy(Fraction.of(kept.size()))
                        .rounded(PLACES);
    }
}
