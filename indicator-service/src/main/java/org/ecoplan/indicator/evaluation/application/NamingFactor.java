package org.ecoplan.indicator.evaluation.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ecoplan.indicator.evaluation.domain.water.WaterBody;
import org.ecoplan.indicator.registry.application.SeriesRegister;
import org.ecoplan.indicator.registry.application.SeriesRegister.Known;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.MeasureUnits;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.jspecify.annotations.Nullable;

/** A person says which factor a series measures (登记监测因子); never guessed by name. The same again changes nothing. */
@ApplicationScoped
public class NamingFactor {
    private static final String WITHOUT_UNIT = "无量纲";

    private final SeriesRegister register;
    private final MeasuredFactors factors;
    private final FactorRules rules;
    private final Changes changes;
    private final ServiceClock clock;

    NamingFactor(
            SeriesRegister register, MeasuredFactors factors, FactorRules rules, Changes changes, ServiceClock clock) {
        this.register = register;
        this.factors = factors;
        this.rules = rules;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param called short name, name of the standard or HJ 212 code
     * @param water of an item of surface water, absent for the air
     * @param dailyMeans whether the readings are values of days; of the air only
     */
    public Uni<Outcome<MeasuredFactor>> name(
            CallerScope caller, String code, String called, @Nullable WaterBody water, boolean dailyMeans) {
        return register.find(caller, code)
                .flatMap(series -> decide(series, called, water, dailyMeans)
                        .fold(
                                factor -> name(caller, series.orElseThrow(), factor, dailyMeans)
                                        .map(Outcome::done),
                                refusal -> Uni.createFrom().item(Outcome.refused(refusal))));
    }

    private Outcome<FactorRules.Factor> decide(
            Optional<Known> series, String called, @Nullable WaterBody water, boolean dailyMeans) {
        if (series.isEmpty()) {
            return Outcome.refused(Refusal.notFound());
        }
        if (dailyMeans && water != null) {
            return Outcome.refused(
                    Refusal.invalid("DAILY_MEANS_OF_AIR", "只有环境空气的序列可登记为日均值;地表水的每个监测值同等计入", "/dailyMeans"));
        }
        return rules.factor(called, water, ChinaTime.today(clock.now()))
                .flatMap(factor -> hasUnit(factor, series.get().series().unit())
                        ? Outcome.done(factor)
                        : Outcome.refused(Refusal.invalid(
                                "UNIT_DIFFERS",
                                "序列的计量单位与标准中的 " + (factor.unit() == null ? WITHOUT_UNIT : factor.unit()) + " 不同",
                                "/factor")));
    }

    private static boolean hasUnit(FactorRules.Factor factor, @Nullable String unit) {
        return MeasureUnits.areSame(factor.unit(), WITHOUT_UNIT.equals(unit) ? null : unit);
    }

    private Uni<MeasuredFactor> name(CallerScope caller, Known series, FactorRules.Factor factor, boolean dailyMeans) {
        MeasuredFactor named =
                new MeasuredFactor(factor.code(), factor.water(), dailyMeans, caller.subject(), clock.now());
        return factors.find(caller, series.id())
                .flatMap(before -> before.filter(same -> isSame(same, named)).isPresent()
                        ? Uni.createFrom().item(before.orElseThrow())
                        : Panache.withTransaction(() -> factors.name(caller, series.id(), named)
                                        .flatMap(done -> changes.note(caller, noted(caller, series, before, named))))
                                .replaceWith(named));
    }

    private static boolean isSame(MeasuredFactor one, MeasuredFactor other) {
        return one.factor().equals(other.factor())
                && one.water() == other.water()
                && one.dailyMeans() == other.dailyMeans();
    }

    private static Change.What noted(
            CallerScope caller, Known series, Optional<MeasuredFactor> before, MeasuredFactor named) {
        return Change.What.of(
                        caller.organisationOrNone(), "series", series.series().code(), "FACTOR_NAMED")
                .with("factor", named.factor())
                .with("dailyMeans", named.dailyMeans())
                .with("before", before.map(MeasuredFactor::factor).orElse(null));
    }
}
