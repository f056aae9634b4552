package org.ecoplan.indicator.evaluation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.indicator.evaluation.application.EvaluatingAirOfPlace.PlacePeriod;
import org.ecoplan.indicator.evaluation.domain.air.AirEvaluation;
import org.ecoplan.indicator.evaluation.domain.air.AirQualityIndex;
import org.ecoplan.indicator.evaluation.domain.air.IndexTables;
import org.ecoplan.indicator.evaluation.domain.air.ItemEvaluation;
import org.ecoplan.indicator.evaluation.domain.air.Pollutant;
import org.ecoplan.indicator.evaluation.domain.period.FedDays;
import org.jspecify.annotations.Nullable;

/**
 * The air at a station, or of a city as the mean of its stations, over a period.
 *
 * @param composite 综合指数; absent where an item has too little data
 * @param kept whether all items keep the second grade; absent where that is not known
 * @param validDays days of which it is known whether they are good
 * @param unclearDays days with data on which a pollutant is missing and nothing exceeds: whether they are good is not known
 * @param goodDays 优良天数
 * @param heavyDays 重污染天数
 * @param goodShare 优良天数比例 in percent, to one place; absent without a valid day
 * @param completeDays valid days on which each of the six pollutants had a sub-index
 * @param fewestPollutants how many of the six had one on the valid day with the fewest; absent without a valid day
 * @param goodWords on what the share rests
 * @param days each day with a reading
 * @param sandDustDays days that are marked as sand-dust (沙尘影响日): items and composite index leave them out of the particles
 * @param withSandDust items and composite index with these days; absent without any
 * @param fed where values of days were fed as such (报送的日均值): on how many days they count, and how they differ from the hours,
 *     which go before them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AirPeriodView(
        List<String> stations,
        LocalDate from,
        LocalDate to,
        @Nullable BigDecimal composite,
        @Nullable Boolean kept,
        int validDays,
        int goodDays,
        int heavyDays,
        @Nullable BigDecimal goodShare,
        int completeDays,
        int unclearDays,
        @Nullable Integer fewestPollutants,
        String goodWords,
        List<AirItemView> items,
        List<AirDayView> days,
        List<LocalDate> sandDustDays,
        @Nullable WithSandDustView withSandDust,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FedDaysView> fed,
        List<StandardView> standards,
        String words) {

    /**
     * @param validDays valid daily values
     * @param kept absent where there is too little data
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AirItemView(
            String pollutant,
            int validDays,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal percentile,
            int percent,
            long exceedingDays,
            @Nullable Boolean kept,
            List<String> lacking,
            String words) {

        static AirItemView of(ItemEvaluation found) {
            return new AirItemView(
                    found.item().pollutant().symbol(),
                    found.days(),
                    found.mean(),
                    found.percentile(),
                    found.item().percentile(),
                    found.exceedingDays(),
                    found.isKept().orElse(null),
                    found.lacking(),
                    found.words());
        }
    }

    /**
     * @param index AQI; absent where none may be told
     * @param standard that decided the day
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AirDayView(
            LocalDate day,
            @Nullable Integer index,
            @Nullable String quality,
            List<String> primary,
            List<String> missing,
            String standard) {

        static AirDayView of(LocalDate day, AirQualityIndex found) {
            IndexTables.Level level = found.level();
            return new AirDayView(
                    day,
                    found.index(),
                    level == null ? null : level.quality(),
                    found.primary().stream().map(Pollutant::symbol).toList(),
                    found.missing().stream().map(Pollutant::symbol).toList(),
                    found.standard().words());
        }
    }

    /** Not left out (不扣除沙尘影响). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WithSandDustView(
            @Nullable BigDecimal composite, @Nullable Boolean kept, List<AirItemView> items, String words) {

        static WithSandDustView of(AirEvaluation evaluation) {
            return new WithSandDustView(
                    evaluation.composite(),
                    evaluation.isKept().orElse(null),
                    evaluation.items().stream().map(AirItemView::of).toList(),
                    evaluation.words());
        }
    }

    /**
     * @param used days whose hours do not suffice, so that the fed value counts
     * @param both days with both, of which the hours count
     */
    public record FedDaysView(String pollutant, int used, List<BothView> both, String words) {

        static FedDaysView of(FedDays fed) {
            return new FedDaysView(
                    fed.pollutant().symbol(),
                    fed.used(),
                    fed.both().stream()
                            .map(one -> new BothView(one.day(), one.ofHours(), one.fed(), one.difference()))
                            .toList(),
                    fed.words());
        }
    }

    /** @param difference by how much the fed value is more */
    public record BothView(LocalDate day, BigDecimal ofHours, BigDecimal fed, BigDecimal difference) {}

    static AirPeriodView of(PlacePeriod found) {
        AirEvaluation evaluation = found.evaluation();
        AirEvaluation withSandDust = found.withSandDust();
        return new AirPeriodView(
                found.stations(),
                evaluation.from(),
                evaluation.to(),
                evaluation.composite(),
                evaluation.isKept().orElse(null),
                found.goodDays().valid(),
                found.goodDays().good(),
                found.goodDays().heavy(),
                found.goodDays().share().map(share -> share.rounded(1)).orElse(null),
                found.goodDays().complete(),
                found.goodDays().unclear(),
                found.goodDays().valid() == 0 ? null : found.goodDays().fewest(),
                found.goodDays().words(),
                evaluation.items().stream().map(AirItemView::of).toList(),
                found.days().entrySet().stream()
                        .map(day -> AirDayView.of(day.getKey(), day.getValue()))
                        .toList(),
                List.copyOf(found.sandDust()),
                withSandDust == null ? null : WithSandDustView.of(withSandDust),
                found.fed().stream().map(FedDaysView::of).toList(),
                List.of(StandardView.of(evaluation.limits()), StandardView.of(evaluation.method())),
                evaluation.words());
    }
}
