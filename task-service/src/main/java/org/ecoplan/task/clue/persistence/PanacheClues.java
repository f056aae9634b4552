package org.ecoplan.task.clue.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.sql.Columns;
import org.ecoplan.task.clue.application.Clues;
import org.ecoplan.task.clue.domain.Clue;
import org.ecoplan.task.clue.domain.ClueId;
import org.ecoplan.task.clue.domain.ClueState;
import org.ecoplan.task.clue.domain.Receipt;
import org.jspecify.annotations.Nullable;

/** Keeps clues in PostgreSQL. */
@ApplicationScoped
class PanacheClues implements Clues {
    private static final Place FIRST = new Place(Instant.EPOCH, new UUID(0, 0));

    /** Calls at the same moment may go past the limit by as many as there are connections. */
    private static final String ADD = """
            insert into clue (id, version, organisation, receipt_hash, wording, place, received_at, state)
            select cast(?1 as uuid), 0, cast(?2 as varchar), cast(?3 as varchar), cast(?4 as text), nullif(cast(?5 as text), ''),
                   cast(?6 as timestamptz), 'RECEIVED'
            where (select count(*) from clue where organisation = ?2 and received_at > ?7) < ?8""";

    private static final String COLUMNS = """
            select c.id, c.version, c.organisation, c.wording, c.place, c.received_at, c.state, c.answer, c.problem_id
            from clue c where\s""";

    private static final String OF_RECEIPT = COLUMNS + "c.receipt_hash = ?1";

    private static final String ONE = COLUMNS + "c.organisation = ?1 and c.id = ?2 for update of c";

    private static final String PAGE = COLUMNS + """
            c.organisation = ?1 and (?2 = '' or c.state = ?2) and (c.received_at, c.id) > (cast(?3 as timestamptz), ?4)
            order by c.received_at, c.id""";

    private static final String SAVE = """
            update clue set version = version + 1, state = ?2, answer = ?3, problem_id = cast(nullif(?4, '') as uuid)
            where id = ?1 returning version""";

    private static final String DELETE = """
            delete from clue where id in (select id from clue where received_at < ?1 order by received_at limit ?2
                                          for update skip locked)""";

    @Override
    public Uni<Boolean> add(Clue clue, Receipt receipt, Instant since, int most) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter(1, clue.id().value())
                        .setParameter(2, clue.organisation())
                        .setParameter(3, receipt.hash())
                        .setParameter(4, clue.text())
                        .setParameter(5, text(clue.place()))
                        .setParameter(6, clue.receivedAt())
                        .setParameter(7, since)
                        .setParameter(8, (long) most)
                        .executeUpdate())
                .map(added -> added == 1);
    }

    @Override
    public Uni<Optional<Clue>> findForEverybody(Receipt receipt) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF_RECEIPT, Object[].class)
                        .setParameter(1, receipt.hash())
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(PanacheClues::clue));
    }

    @Override
    public Uni<Optional<Clue>> findForChange(CallerScope scope, ClueId id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ONE, Object[].class)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, id.value())
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(PanacheClues::clue));
    }

    @Override
    public Uni<List<Clue>> page(CallerScope scope, @Nullable ClueState state, @Nullable Place after, int limit) {
        Place behind = after == null ? FIRST : after;
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PAGE, Object[].class)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, state == null ? "" : state.name())
                        .setParameter(3, behind.receivedAt())
                        .setParameter(4, behind.id())
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(PanacheClues::clue).toList());
    }

    @Override
    public Uni<Clue> save(Clue clue) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SAVE, Long.class)
                        .setParameter(1, clue.id().value())
                        .setParameter(2, clue.state().name())
                        .setParameter(3, text(clue.answer()))
                        .setParameter(4, text(clue.problemId()))
                        .getSingleResult())
                .map(version -> new Clue(
                        clue.id(),
                        version,
                        clue.organisation(),
                        clue.text(),
                        clue.place(),
                        clue.receivedAt(),
                        clue.state(),
                        clue.answer(),
                        clue.problemId()));
    }

    @Override
    public Uni<Integer> deleteBefore(Instant moment, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(DELETE)
                        .setParameter(1, moment)
                        .setParameter(2, limit)
                        .executeUpdate());
    }

    private static Clue clue(Object[] row) {
        return new Clue(
                new ClueId((UUID) row[0]),
                (Long) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                Columns.instant(row[5]),
                ClueState.valueOf((String) row[6]),
                (String) row[7],
                (UUID) row[8]);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
