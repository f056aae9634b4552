package org.ecoplan.indicator.evaluation.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoplan.indicator.evaluation.domain.air.AirQualityIndex;
import org.ecoplan.indicator.evaluation.domain.air.Averaging;
import org.ecoplan.indicator.evaluation.domain.air.Concentrations;
import org.ecoplan.indicator.evaluation.domain.air.Pollutant;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;

/** What concentrations in the air mean by the standards of a day. Nothing is stored. */
@ApplicationScoped
public class EvaluatingAir {
    private final Standards standards;

    EvaluatingAir(Standards standards) {
        this.standards = standards;
    }

    /** What an index is reported for. */
    public enum Report {
        /** 日报 */
        DAY,
        /** 实时报 */
        HOUR
    }

    /** @param pollutant symbol, Chinese name or HJ 212 code */
    public record Given(String pollutant, Averaging averaging, BigDecimal value) {}

    public Outcome<AirQualityIndex> index(LocalDate observedOn, Report report, List<Given> given) {
        return standards
                .airIndex()
                .inForceOn(observedOn)
                .flatMap(tables -> concentrations(given)
                        .map(concentrations -> report == Report.DAY
                                ? AirQualityIndex.ofDay(tables, concentrations)
                                : AirQualityIndex.ofHour(tables, concentrations)));
    }

    private static Outcome<Concentrations> concentrations(List<Given> given) {
        Concentrations concentrations = new Concentrations();
        for (int place = 0; place < given.size(); place++) {
            Given figure = given.get(place);
            Optional<Pollutant> pollutant = Pollutant.called(figure.pollutant());
            if (pollutant.isEmpty()) {
                return Outcome.refused(Refusal.invalid(
                        "UNKNOWN_POLLUTANT",
                        "“" + figure.pollutant() + "”不是六项基本污染物之一",
                        "/values/" + place + "/pollutant"));
            }
            if (concentrations.of(pollutant.get(), figure.averaging()).isPresent()) {
                return Outcome.refused(Refusal.invalid("REPEATED_ITEM", "项目重复", "/values/" + place));
            }
            concentrations.with(pollutant.get(), figure.averaging(), figure.value());
        }
        return Outcome.done(concentrations);
    }
}
