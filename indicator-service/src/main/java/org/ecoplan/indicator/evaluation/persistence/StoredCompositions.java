package org.ecoplan.indicator.evaluation.persistence;

import static java.time.ZoneOffset.UTC;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.ecoplan.indicator.evaluation.application.Compositions;
import org.ecoplan.indicator.evaluation.domain.composed.ComposedKind;
import org.ecoplan.indicator.evaluation.domain.composed.Composition;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kit.security.CallerScope;

/** Keeps of what series are composed. */
@ApplicationScoped
class StoredCompositions implements Compositions {
    private static final String FIND = """
            select c.kind, c.places, c.decimals, c.decided_by, c.decided_at
            from composed_series c join series s on s.id = c.series_id and s.organisation = $1
            where c.series_id = $2""";
    private static final String LOCK = "select id from series where organisation = ?1 and id = ?2 for no key update";
    private static final String DECIDE = """
            insert into composed_series (series_id, kind, of_air, since_new_year, places, decimals, decided_by, decided_at)
            select s.id, ?3, ?4, ?5, array(select jsonb_array_elements_text(cast(cast(?6 as text) as jsonb))), ?7, ?8, ?9
            from series s where s.organisation = ?1 and s.id = ?2
            on conflict on constraint composed_series_pk do update
            set kind = excluded.kind, of_air = excluded.of_air, since_new_year = excluded.since_new_year,
                places = excluded.places, decimals = excluded.decimals, decided_by = excluded.decided_by,
                decided_at = excluded.decided_at""";
    private static final String KNOWN_ANEW = "select compute_periods_anew(?1)";
    private static final String COMPOSE_ANEW = "select compose_anew(?1)";

    private final Pool pool;

    StoredCompositions(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<Decided>> find(CallerScope scope, SeriesId series) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(scope.organisationOrNone(), series.value()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> new Decided(
                                compositionOf(row),
                                row.getString("decided_by"),
                                row.getOffsetDateTime("decided_at").toInstant())));
    }

    @Override
    public Uni<Void> decide(CallerScope scope, SeriesId series, Decided decided) {
        Composition composition = decided.composition();
        ComposedKind.Counted counted = composition.kind().counted();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LOCK, Integer.class)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, series.value())
                        .getResultList()
                        .flatMap(locked -> session.createNativeQuery(DECIDE)
                                .setParameter(1, scope.organisationOrNone())
                                .setParameter(2, series.value())
                                .setParameter(3, composition.kind().name())
                                .setParameter(4, counted.isOfAir())
                                .setParameter(5, counted.isSinceNewYear())
                                .setParameter(6, textOf(composition.places()))
                                .setParameter(7, composition.decimals())
                                .setParameter(8, decided.by())
                                .setParameter(9, decided.at().atOffset(UTC))
                                .executeUpdate())
                        .flatMap(done -> session.createNativeQuery(KNOWN_ANEW, Integer.class)
                                .setParameter(1, series.value())
                                .getResultList())
                        .flatMap(done -> session.createNativeQuery(COMPOSE_ANEW, Integer.class)
                                .setParameter(1, series.value())
                                .getResultList()))
                .replaceWithVoid();
    }

    private static String textOf(List<String> places) {
        return new JsonArray(places).encode();
    }

    static Composition compositionOf(Row row) {
        return new Composition(
                ComposedKind.valueOf(row.getString("kind")),
                List.of(row.getArrayOfStrings("places")),
                row.getInteger("decimals"));
    }
}
