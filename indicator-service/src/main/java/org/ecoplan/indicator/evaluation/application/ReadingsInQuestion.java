package org.ecoplan.indicator.evaluation.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import org.ecoplan.indicator.evaluation.domain.period.Observations;
import org.ecoplan.indicator.evaluation.domain.period.Period;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;

/** The good readings that a question is about, or the refusal of a question about too many. */
@ApplicationScoped
class ReadingsInQuestion {
    /** A year of ten series by the hour, or of one every six minutes; an answer would take too long with more. */
    private static final int MOST = 90_000;

    private final KnownObservations observations;

    ReadingsInQuestion(KnownObservations observations) {
        this.observations = observations;
    }

    /** Those of a period of a series for work that nobody called for; the transaction holds the lock of the series. */
    Uni<Outcome<Observations>> find(SqlConnection transaction, SeriesId series, Period period) {
        return observations
                .find(transaction, series, period, MOST + 1)
                .map(found -> found.values().size() > MOST
                        ? Outcome.refused(Refusal.invalid("TOO_MANY_READINGS", "监测数据超过 " + MOST + " 条", "/period"))
                        : Outcome.done(found));
    }

    Uni<Outcome<Map<SeriesId, Observations>>> find(
            CallerScope scope, Collection<SeriesId> series, PeriodQuestion question) {
        return observations.find(scope, series, question.stretch(), MOST + 1).map(ReadingsInQuestion::unlessTooMany);
    }

    /** The same for work that nobody called for. */
    Uni<Outcome<Map<SeriesId, Observations>>> find(
            String organisation, Collection<SeriesId> series, PeriodQuestion question) {
        return observations
                .find(organisation, series, question.stretch(), MOST + 1)
                .map(ReadingsInQuestion::unlessTooMany);
    }

    private static Outcome<Map<SeriesId, Observations>> unlessTooMany(Map<SeriesId, Observations> found) {
        return found.values().stream().mapToInt(one -> one.values().size()).sum() > MOST
                ? Outcome.refused(Refusal.invalid("TOO_MANY_READINGS", "该时段的监测数据过多,请缩短时段", "/period"))
                : Outcome.done(found);
    }
}
