package org.ecoplan.indicator.evaluation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.ecoplan.indicator.evaluation.domain.air.AirQualityIndex;
import org.ecoplan.indicator.evaluation.domain.air.Averaging;
import org.ecoplan.indicator.evaluation.domain.air.IndexTables;
import org.ecoplan.indicator.evaluation.domain.air.Pollutant;
import org.ecoplan.indicator.evaluation.domain.air.SubIndex;
import org.jspecify.annotations.Nullable;

/**
 * The air quality index with its arithmetic.
 *
 * @param index AQI; absent where none may be told
 * @param grade 级别
 * @param quality 类别
 * @param colour of the level
 * @param primary 首要污染物
 * @param exceeding 超标污染物; absent where the version does not know the term (HJ 633-2026), see the remark of the standard
 * @param missing pollutants without a sub-index
 * @param unused values that were given and that the report asked for does not use
 * @param words result in a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AirEvaluationView(
        @Nullable Integer index,
        @Nullable String grade,
        @Nullable String quality,
        @Nullable String colour,
        List<String> primary,
        @Nullable List<String> exceeding,
        List<String> missing,
        List<String> unused,
        List<SubIndexView> subIndices,
        List<StandardView> standards,
        String words) {

    /**
     * @param rounded concentration as it went into the formula
     * @param index IAQI; absent above the last concentration where the version gives none
     * @param words the arithmetic
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SubIndexView(
            String pollutant,
            Averaging averaging,
            BigDecimal concentration,
            BigDecimal rounded,
            String unit,
            @Nullable Integer index,
            String words) {

        static SubIndexView of(SubIndex found) {
            return new SubIndexView(
                    found.pollutant().symbol(),
                    found.averaging(),
                    found.concentration(),
                    found.rounded(),
                    found.unit(),
                    found.index().orElse(null),
                    found.words());
        }
    }

    static AirEvaluationView of(AirQualityIndex found) {
        IndexTables.Level level = found.level();
        List<Pollutant> exceeding = found.exceeding();
        return new AirEvaluationView(
                found.index(),
                level == null ? null : level.grade(),
                level == null ? null : level.quality(),
                level == null ? null : level.colour(),
                symbols(found.primary()),
                exceeding == null ? null : symbols(exceeding),
                symbols(found.missing()),
                found.unused(),
                found.parts().stream().map(SubIndexView::of).toList(),
                List.of(StandardView.of(found.standard())),
                found.words());
    }

    private static List<String> symbols(List<Pollutant> pollutants) {
        return pollutants.stream().map(Pollutant::symbol).toList();
    }
}
