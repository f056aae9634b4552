package org.ecoplan.indicator.evaluation.persistence;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.toCollection;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ecoplan.indicator.evaluation.application.SandDustDays;
import org.ecoplan.indicator.evaluation.domain.period.Period;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** Keeps the marks of days of sand-dust; the unique index admits one that stands a day. */
@ApplicationScoped
class StoredSandDustDays implements SandDustDays {
    private static final String WITHIN = """
            select day from sand_dust_day
            where organisation = $1 and day between $2 and $3
              and marked_at <= coalesce($4::timestamptz, 'infinity')
              and (withdrawn_at is null or withdrawn_at > $4::timestamptz)""";
    private static final String LIST = """
            select * from sand_dust_day where organisation = $1 and day between $2 and $3 order by day, marked_at""";
    private static final String FIND =
            "select * from sand_dust_day where organisation = $1 and day = $2 and withdrawn_at is null";
    private static final String MARK =
            "insert into sand_dust_day (organisation, day, document, marked_by, marked_at) values (?1, ?2, ?3, ?4, ?5)";
    private static final String WITHDRAW = """
            update sand_dust_day set withdrawn_at = ?3, withdrawn_by = ?4, withdrawal_reason = ?5
            where organisation = ?1 and day = ?2 and withdrawn_at is null""";
    private static final String COMPUTE_ANEW = "select compute_air_anew(?1)";

    private final Pool pool;

    StoredSandDustDays(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Set<LocalDate>> within(CallerScope scope, Period period, @Nullable Instant knownAt) {
        return of(scope.organisationOrNone(), period, knownAt);
    }

    @Override
    public Uni<Set<LocalDate>> within(String organisation, Period period, @Nullable Instant knownAt) {
        return of(organisation, period, knownAt);
    }

    private Uni<Set<LocalDate>> of(String organisation, Period period, @Nullable Instant knownAt) {
        return pool.preparedQuery(WITHIN)
                .execute(Tuple.of(
                        organisation, period.from(), period.to(), knownAt == null ? null : knownAt.atOffset(UTC)))
                .map(rows -> stream(rows).map(row -> row.getLocalDate("day")).collect(toCollection(TreeSet::new)));
    }

    @Override
    public Uni<List<Mark>> list(CallerScope scope, Period period) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(scope.organisationOrNone(), period.from(), period.to()))
                .map(rows -> stream(rows).map(StoredSandDustDays::markOf).toList());
    }

    @Override
    public Uni<Optional<Mark>> find(CallerScope scope, LocalDate day) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(scope.organisationOrNone(), day))
                .map(rows -> stream(rows).findFirst().map(StoredSandDustDays::markOf));
    }

    @Override
    public Uni<Void> mark(CallerScope scope, Mark mark) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(MARK)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, mark.day())
                        .setParameter(3, mark.document())
                        .setParameter(4, mark.markedBy())
                        .setParameter(5, mark.markedAt().atOffset(UTC))
                        .executeUpdate())
                .flatMap(done -> computeAnew(scope));
    }

    @Override
    public Uni<Void> withdraw(CallerScope scope, LocalDate day, Withdrawal withdrawal) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(WITHDRAW)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, day)
                        .setParameter(3, withdrawal.at().atOffset(UTC))
                        .setParameter(4, withdrawal.by())
                        .setParameter(5, withdrawal.reason())
                        .executeUpdate())
                .flatMap(done -> computeAnew(scope));
    }

    private static Uni<Void> computeAnew(CallerScope scope) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(COMPUTE_ANEW, Integer.class)
                        .setParameter(1, scope.organisationOrNone())
                        .getResultList())
                .replaceWithVoid();
    }

    private static Mark markOf(Row row) {
        return new Mark(
                row.getLocalDate("day"),
                row.getString("document"),
                row.getString("marked_by"),
                row.getOffsetDateTime("marked_at").toInstant(),
                row.getString("withdrawn_by") == null
                        ? null
                        : new Withdrawal(
                                row.getString("withdrawal_reason"),
                                row.getString("withdrawn_by"),
                                row.getOffsetDateTime("withdrawn_at").toInstant()));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
