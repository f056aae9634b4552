package org.ecoplan.indicator.evaluation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.ecoplan.indicator.evaluation.domain.water.ItemClass;
import org.ecoplan.indicator.evaluation.domain.water.WaterClass;
import org.jspecify.annotations.Nullable;

/**
 * The class of one item.
 *
 * @param value that was compared: half of the detection limit where nothing was found, the mean of several sections
 * @param detected whether anything was found, in one section at least
 * @param waterClass of the item alone
 * @param multipleOverIII 超Ⅲ类倍数, never 0 where it is there; absent where class III is kept and for pH and dissolved oxygen
 * @param words the arithmetic
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemClassView(
        String item,
        String name,
        @Nullable String unit,
        BigDecimal value,
        boolean detected,
        WaterClass waterClass,
        @Nullable BigDecimal multipleOverIII,
        String words) {

    static ItemClassView of(ItemClass found) {
        return new ItemClassView(
                found.item().code(),
                found.item().name(),
                found.item().unit(),
                found.measured().value(),
                found.measured().detected(),
                found.waterClass(),
                found.multipleOver(WaterClass.III).orElse(null),
                found.words());
    }
}
