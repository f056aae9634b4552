package org.ecoplan.indicator.evaluation.rest;

import java.math.BigDecimal;
import java.util.List;
import org.ecoplan.indicator.evaluation.domain.water.TrophicIndex;
import org.ecoplan.indicator.evaluation.domain.water.TrophicState;

/**
 * The trophic state of a lake.
 *
 * @param index TLI(∑), to one place
 * @param parts the arithmetic of each item
 */
public record LakeEvaluationView(
        BigDecimal index, TrophicState state, String stateWords, List<String> parts, List<StandardView> standards) {

    static LakeEvaluationView of(TrophicIndex found) {
        return new LakeEvaluationView(
                found.index(),
                found.state(),
                found.state().words(),
                found.parts().stream().map(TrophicIndex.Part::words).toList(),
                List.of(StandardView.of(found.method())));
    }
}
