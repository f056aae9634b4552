package org.ecoplan.indicator.evaluation.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.indicator.evaluation.domain.air.AirAssessment;
import org.ecoplan.indicator.evaluation.domain.air.AirLimits;
import org.ecoplan.indicator.evaluation.domain.air.Pollutant;
import org.ecoplan.indicator.evaluation.domain.period.AirPeriods;
import org.ecoplan.indicator.evaluation.domain.period.DailyMeans;
import org.ecoplan.indicator.evaluation.domain.period.PeriodRule;
import org.ecoplan.indicator.evaluation.domain.period.WaterPeriods;
import org.ecoplan.indicator.evaluation.domain.water.SurfaceWaterLimits;
import org.ecoplan.indicator.evaluation.domain.water.WaterBody;
import org.ecoplan.indicator.evaluation.domain.water.WaterItem;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/** Which rule a factor has on a day, and in which unit the standards have it. */
@ApplicationScoped
public class FactorRules {
    private final Standards standards;

    FactorRules(Standards standards) {
        this.standards = standards;
    }

    /**
     * A factor that the standards know.
     *
     * @param code of HJ 212
     * @param water absent for air
     * @param unit absent for a factor without one
     */
    public record Factor(
            String code,
            @Nullable WaterBody water,
            @Nullable String unit) {}

    /** @param called short name, name of the standard or HJ 212 code; with a water of surface water, else of the air */
    public Outcome<Factor> factor(String called, @Nullable WaterBody water, LocalDate today) {
        return (water == null ? air(called, today) : water(called, water, today))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.invalid(
                        "UNKNOWN_FACTOR",
                        water == null ? "“" + called + "”不是环境空气的六项基本污染物之一;地表水的项目须另给出水体类型" : unknown(called, today),
                        "/factor")));
    }

    private Optional<Factor> air(String called, LocalDate today) {
        return Pollutant.called(called)
                .flatMap(pollutant -> standards.airLimits().on(today).stream()
                        .flatMap(limits -> limits.limits().stream())
                        .filter(limit -> limit.pollutant() == pollutant)
                        .findFirst()
                        .map(limit -> new Factor(pollutant.hj212(), null, limit.unit())));
    }

    private Optional<Factor> water(String called, WaterBody water, LocalDate today) {
        return standards
                .surfaceWater()
                .on(today)
                .flatMap(limits -> limits.item(called, water))
                .map(item -> new Factor(item.hj212(), water, item.unit()));
    }

    private String unknown(String called, LocalDate today) {
        return standards
                .surfaceWater()
                .on(today)
                .flatMap(limits -> limits.unjudged(called))
                .map(SurfaceWaterLimits.Unjudged::words)
                .orElse("该类水体的标准中没有项目“" + called + "”");
    }

    /**
     * How the periods of a factor are computed by the standards of a day.
     *
     * @param sandDust days that are marked as sand-dust
     */
    public Outcome<PeriodRule> ruleOf(MeasuredFactor factor, LocalDate day, Set<LocalDate> sandDust) {
        WaterBody water = factor.water();
        return water == null ? airRule(factor, day, sandDust) : waterRule(factor, water, day);
    }

    private Outcome<PeriodRule> airRule(MeasuredFactor factor, LocalDate day, Set<LocalDate> sandDust) {
        Outcome<AirAssessment> method = standards.airAssessment().inForceOn(day);
        Outcome<AirLimits> limits = standards.airLimits().inForceOn(day);
        return method.flatMap(how -> limits.map(limit -> {
            AirPeriods rule = new AirPeriods(
                    Pollutant.called(factor.factor()).flatMap(how::of).orElseThrow(), how, limit, sandDust);
            return factor.dailyMeans() ? new DailyMeans(rule) : rule;
        }));
    }

    private Outcome<PeriodRule> waterRule(MeasuredFactor factor, WaterBody water, LocalDate day) {
        Outcome<SurfaceWaterLimits> limits = standards.surfaceWater().inForceOn(day);
        return limits.flatMap(limit -> {
            WaterItem item = limit.item(factor.factor(), water).orElseThrow();
            return standards.waterAssessment().inForceOn(day).map(method -> new WaterPeriods(item, method));
        });
    }
}
