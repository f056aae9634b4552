package org.ecoplan.indicator.evaluation.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.indicator.evaluation.application.DuePeriods.OfSeries;
import org.ecoplan.indicator.evaluation.domain.StandardVersion;
import org.ecoplan.indicator.evaluation.domain.composed.Composition;
import org.ecoplan.indicator.evaluation.domain.period.PeriodValue;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** The values of periods as they were told, with all their revisions. */
public interface KeptPeriodValues {

    /**
     * What was told of a period.
     *
     * @param targets ids of the targets that the series measured
     */
    record Told(
            String rule,
            @Nullable BigDecimal value,
            int counted,
            String of,
            List<String> lacking,
            List<String> standards,
            List<UUID> targets) {

        static Told of(PeriodValue value, List<UUID> targets) {
            return new Told(
                    value.statistic(),
                    value.value(),
                    value.counted(),
                    value.of(),
                    value.lacking(),
                    value.standards().stream().map(StandardVersion::words).toList(),
                    targets);
        }

        /** Figures of the same size say the same, in however many places. */
        boolean saysTheSameAs(Told other) {
            return plain().equals(other.plain());
        }

        private Told plain() {
            return new Told(
                    rule, value == null ? null : value.stripTrailingZeros(), counted, of, lacking, standards, targets);
        }
    }

    /** @param revision from 1 */
    record Revision(int revision, Told told) {}

    Uni<Optional<Revision>> newest(SqlConnection transaction, OfSeries period);

    /** Has the targets looked at anew that the series measures. */
    Uni<Void> keep(SqlConnection transaction, OfSeries period, Revision revision, Instant knownAt);

    /**
     * A series as others are told of it.
     *
     * @param factor absent where nobody named it
     * @param composition absent where it has readings of its own
     */
    record Described(
            SeriesId id,
            String code,
            String organisation,
            String indicator,
            @Nullable String unit,
            @Nullable String station,
            @Nullable String section,
            @Nullable MeasuredFactor factor,
            @Nullable Composition composition,
            List<Target> targets) {}

    /** A target that the series measures; {@code taskId} absent outside the tasks, {@code territory} for the whole. */
    record Target(
            UUID planId,
            @Nullable UUID taskId,
            UUID id,
            @Nullable String territory) {}

    Uni<Described> describe(SqlConnection transaction, SeriesId series);

    /**
     * The newest value of a period that has one.
     *
     * @param standing whether it is how things stand at the end of the period (期末值)
     * @param rule what the value is, in words
     */
    record KeptFigure(
            String period,
            LocalDate from,
            LocalDate to,
            BigDecimal value,
            boolean valid,
            boolean standing,
            String rule) {}

    /** Those of each series of periods of that year and later, in the order of time; a series without any is not there. */
    Uni<Map<SeriesId, List<KeptFigure>>> figures(CallerScope scope, Set<SeriesId> series, int fromYear);

    /** The same for work that nobody called for. */
    Uni<Map<SeriesId, List<KeptFigure>>> figures(String organisation, Set<SeriesId> series, int fromYear);
}
