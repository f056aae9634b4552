package org.ecoplan.indicator.evaluation.persistence;

import static java.time.ZoneOffset.UTC;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.ecoplan.indicator.evaluation.application.MeasuredFactor;
import org.ecoplan.indicator.evaluation.application.MeasuredFactors;
import org.ecoplan.indicator.evaluation.domain.water.WaterBody;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kit.security.CallerScope;

/** Keeps which factor each series measures. */
@ApplicationScoped
class StoredMeasuredFactors implements MeasuredFactors {
    private static final String FIND = """
            select f.factor, f.water, f.daily_means, f.named_by, f.named_at
            from measured_factor f join series s on s.id = f.series_id and s.organisation = $1
            where f.series_id = $2""";
    private static final String OF_PLACE = """
            select s.id, s.section, s.station, f.factor, f.water, f.daily_means, f.named_by, f.named_at
            from series s join measured_factor f on f.series_id = s.id
            where s.organisation = $1""";
    private static final String OF_SECTION =
            OF_PLACE + " and s.section = $2 and f.water is not null order by s.id limit $3";
    private static final String OF_STATIONS =
            OF_PLACE + " and s.station = any($2) and f.water is null order by s.id limit $3";
    private static final String OF_SECTIONS =
            OF_PLACE + " and s.section = any($2) and f.water is not null order by s.id limit $3";
    private static final String PLACES = """
            select distinct case when $2 then s.station else s.section end as place
            from series s join measured_factor f on f.series_id = s.id and (f.water is null) = $2
            where s.organisation = $1 and case when $2 then s.station else s.section end is not null
            order by place limit $3""";
    private static final String NAME = """
            insert into measured_factor (series_id, factor, water, named_by, named_at, daily_means)
            select s.id, ?3, nullif(?4, ''), ?5, ?6, ?7 from series s where s.organisation = ?1 and s.id = ?2
            on conflict on constraint measured_factor_pk do update
            set factor = excluded.factor, water = excluded.water, daily_means = excluded.daily_means, named_by = excluded.named_by, named_at = excluded.named_at""";
    private static final String COMPUTE_ANEW = "select compute_periods_anew(?1)";
    private static final String COMPOSE_ANEW = "select compose_anew(c.series_id) from composed_of(?1) c";

    private final Pool pool;

    StoredMeasuredFactors(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<MeasuredFactor>> find(CallerScope scope, SeriesId series) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(scope.organisationOrNone(), series.value()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(StoredMeasuredFactors::factorOf));
    }

    @Override
    public Uni<List<PlacedSeries>> ofSection(CallerScope scope, String section, int limit) {
        return ofPlaces(OF_SECTION, Tuple.of(scope.organisationOrNone(), section, limit), "section");
    }

    @Override
    public Uni<List<PlacedSeries>> ofStations(CallerScope scope, Set<String> stations, int limit) {
        return ofPlaces(OF_STATIONS, wanted(scope.organisationOrNone(), stations, limit), "station");
    }

    @Override
    public Uni<List<PlacedSeries>> ofStations(String organisation, Set<String> stations, int limit) {
        return ofPlaces(OF_STATIONS, wanted(organisation, stations, limit), "station");
    }

    @Override
    public Uni<List<PlacedSeries>> ofSections(CallerScope scope, Set<String> sections, int limit) {
        return ofPlaces(OF_SECTIONS, wanted(scope.organisationOrNone(), sections, limit), "section");
    }

    @Override
    public Uni<List<PlacedSeries>> ofSections(String organisation, Set<String> sections, int limit) {
        return ofPlaces(OF_SECTIONS, wanted(organisation, sections, limit), "section");
    }

    private static Tuple wanted(String organisation, Set<String> places, int limit) {
        return Tuple.of(organisation, places.toArray(String[]::new), limit);
    }

    @Override
    public Uni<List<String>> places(CallerScope scope, boolean air, int limit) {
        return pool.preparedQuery(PLACES)
                .execute(Tuple.of(scope.organisationOrNone(), air, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("place"))
                        .toList());
    }

    private Uni<List<PlacedSeries>> ofPlaces(String query, Tuple wanted, String place) {
        return pool.preparedQuery(query)
                .execute(wanted)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new PlacedSeries(
                                new SeriesId(row.getInteger("id")), row.getString(place), factorOf(row)))
                        .toList());
    }

    @Override
    public Uni<Void> name(CallerScope scope, SeriesId series, MeasuredFactor factor) {
        WaterBody water = factor.water();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(NAME)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, series.value())
                        .setParameter(3, factor.factor())
                        .setParameter(4, water == null ? "" : water.name())
                        .setParameter(5, factor.namedBy())
                        .setParameter(6, factor.namedAt().atOffset(UTC))
                        .setParameter(7, factor.dailyMeans())
                        .executeUpdate()
                        .flatMap(done -> session.createNativeQuery(COMPUTE_ANEW, Integer.class)
                                .setParameter(1, series.value())
                                .getResultList())
                        .flatMap(done -> session.createNativeQuery(COMPOSE_ANEW, Integer.class)
                                .setParameter(1, series.value())
                                .getResultList()))
                .replaceWithVoid();
    }

    static MeasuredFactor factorOf(Row row) {
        String water = row.getString("water");
        return new MeasuredFactor(
                row.getString("factor"),
                water == null ? null : WaterBody.valueOf(water),
                row.getBoolean("daily_means"),
                row.getString("named_by"),
                row.getOffsetDateTime("named_at").toInstant());
    }
}
