package org.ecoplan.plan.picture.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.picture.application.MeasuredValue;
import org.ecoplan.plan.picture.application.MeasuredValues;
import org.jspecify.annotations.Nullable;

/** Measured values in PostgreSQL, whatever order their revisions come in. */
@ApplicationScoped
class SqlMeasuredValues implements MeasuredValues {
    private static final String KEEP = """
            insert into measured_value (plan_id, target_id, series, period, organisation, place, from_day, to_day, value,
                                        unit, valid, revision)
            select cast(v.plan_id as uuid), cast(v.target_id as uuid), v.series, v.period, v.organisation,
                   nullif(v.place, ''), cast(v.from_day as date), cast(v.to_day as date),
                   cast(nullif(v.value, '') as numeric), nullif(v.unit, ''), cast(v.valid as boolean),
                   cast(v.revision as integer)
            from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]),
                        cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[]),
                        cast(?9 as text[]), cast(?10 as text[]), cast(?11 as text[]), cast(?12 as text[]))
                 as v (plan_id, target_id, series, period, organisation, place, from_day, to_day, value, unit, valid,
                       revision)
            on conflict on constraint measured_value_pk do update
            set place = excluded.place, value = excluded.value, unit = excluded.unit, valid = excluded.valid,
                revision = excluded.revision
            where excluded.revision > measured_value.revision""";
    private static final String OF_PLAN = """
            select plan_id, target_id, organisation, series, place, period, from_day, to_day, value, unit, valid, revision
            from measured_value
            where plan_id = ?1 and organisation = ?2 and ?3 and to_day = any(cast(?4 as date[]))
            order by target_id, series, to_day, period""";
    private static final int ROWS_A_STATEMENT = 1_000;

    @Override
    public Uni<Void> keep(Collection<MeasuredValue> values) {
        return InOrder.inChunks(
                latest(values),
                ROWS_A_STATEMENT,
                chunk -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(KEEP)
                                .setParameter(1, column(chunk, MeasuredValue::planId))
                                .setParameter(2, column(chunk, MeasuredValue::targetId))
                                .setParameter(3, column(chunk, MeasuredValue::series))
                                .setParameter(4, column(chunk, MeasuredValue::period))
                                .setParameter(5, column(chunk, MeasuredValue::organisation))
                                .setParameter(6, column(chunk, MeasuredValue::place))
                                .setParameter(7, column(chunk, MeasuredValue::from))
                                .setParameter(8, column(chunk, MeasuredValue::to))
                                .setParameter(9, column(chunk, SqlMeasuredValues::plain))
                                .setParameter(10, column(chunk, MeasuredValue::unit))
                                .setParameter(11, column(chunk, MeasuredValue::valid))
                                .setParameter(12, column(chunk, MeasuredValue::revision))
                                .executeUpdate()));
    }

    @Override
    public Uni<List<MeasuredValue>> endingOn(CallerScope scope, UUID planId, Set<LocalDate> days) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF_PLAN, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, scope.wholeOrganisation())
                        .setParameter(4, days.toArray(LocalDate[]::new))
                        .getResultList())
                .map(rows -> rows.stream().map(SqlMeasuredValues::value).toList());
    }

    /** One of each, in one order, so that two portions lock the same rows alike. */
    private static List<MeasuredValue> latest(Collection<MeasuredValue> values) {
        record Key(UUID planId, UUID targetId, String series, String period) {}
        Map<Key, MeasuredValue> latest = new LinkedHashMap<>();
        values.forEach(value -> latest.merge(
                new Key(value.planId(), value.targetId(), value.series(), value.period()),
                value,
                (one, other) -> other.revision() > one.revision() ? other : one));
        return latest.values().stream()
                .sorted(Comparator.comparing(MeasuredValue::planId)
                        .thenComparing(MeasuredValue::targetId)
                        .thenComparing(MeasuredValue::series)
                        .thenComparing(MeasuredValue::period))
                .toList();
    }

    private static @Nullable String plain(MeasuredValue measured) {
        BigDecimal value = measured.value();
        return value == null ? null : value.toPlainString();
    }

    private static String[] column(List<MeasuredValue> rows, Function<MeasuredValue, @Nullable Object> value) {
        return rows.stream().map(row -> text(value.apply(row))).toArray(String[]::new);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static MeasuredValue value(Object[] row) {
        return new MeasuredValue(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (LocalDate) row[6],
                (LocalDate) row[7],
                (BigDecimal) row[8],
                (String) row[9],
                (Boolean) row[10],
                ((Number) row[11]).intValue());
    }
}
