package org.ecoplan.indicator.evaluation.domain.water;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A main pollution item of a section (主要污染指标).
 *
 * @param multiple by how many times its limit is exceeded; absent for pH and dissolved oxygen
 */
public record MainPollution(WaterItem item, @Nullable BigDecimal multiple) {
    /** Cyanide and heavy metals before the others, the worst class first, then what exceeds most. */
    private static final Comparator<ItemClass> ORDER = Comparator.comparing(
                    (ItemClass found) -> !found.item().toxic())
            .thenComparing(ItemClass::waterClass, Comparator.reverseOrder());

    /** Those of a section, the first as the worst. Source: 环办〔2011〕22号, 二、(一). */
    static List<MainPollution> of(List<ItemClass> items, WaterAssessment assessment) {
        WaterClass limiting = assessment.polluted();
        return items.stream()
                .filter(found -> found.waterClass().isWorseThan(limiting))
                .sorted(ORDER.thenComparing(
                        found -> found.multipleOver(limiting).orElse(BigDecimal.ZERO), Comparator.reverseOrder()))
                .limit(assessment.mainItems())
                .map(found -> new MainPollution(
                        found.item(), found.multipleOver(limiting).orElse(null)))
                .toList();
    }

    /** As it is written: {@code 氨氮(0.20)}. */
    public String words() {
        return multiple == null ? item.name() : item.name() + "(" + multiple.toPlainString() + ")";
    }
}
