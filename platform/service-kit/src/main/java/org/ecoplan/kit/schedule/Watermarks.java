package org.ecoplan.kit.schedule;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How far a kind of scheduled work has come, per scope. The mark moves in the transaction of the work, so a
 * restart, a downtime or a second instance neither skips a day nor does one twice.
 */
@ApplicationScoped
public class Watermarks {
    private static final String SHARED = "pg_advisory_xact_lock_shared";
    private static final String EXCLUSIVE = "pg_advisory_xact_lock";

    /**
     * Does the work of the days after the mark up to and including {@code upTo}, and moves the mark; nothing
     * when the mark is there already or another instance is at it. A mark beyond {@code upTo}, as after a clock
     * was put back, is put back too: the work of a day must bear being done again.
     *
     * @param kind what kind of work
     * @param scope whose work; one mark each
     * @param start the mark of a scope that has none yet: days after it are worked
     * @param work gets the last day done and the day to come to; runs in the transaction
     */
    public Uni<Void> advance(
            String kind,
            String scope,
            LocalDate start,
            LocalDate upTo,
            BiFunction<LocalDate, LocalDate, Uni<Void>> work) {
        return Panache.withTransaction(() -> create(kind, scope, start)
                .flatMap(there -> putBack(kind, scope, upTo))
                .flatMap(there -> lock(kind, scope, upTo))
                .flatMap(reached -> reached == null
                        ? Uni.createFrom().voidItem()
                        : work.apply(reached, upTo).flatMap(done -> move(kind, scope, upTo))));
    }

    /**
     * Does one piece of the work of the days after the mark, in a transaction of its own, and moves the mark behind the
     * last piece; nothing when the mark is there already or another instance is at a piece. For work that is too large
     * for one transaction: a piece must bear being done again, because a new start begins with the first one.
     *
     * @param upTo the day to come to
     * @param piece gets the last day done; runs in the transaction; answers whether it was the last piece
     * @return whether there is more to do
     */
    public Uni<Boolean> advanceByPiece(
            String kind, String scope, LocalDate upTo, Function<LocalDate, Uni<Boolean>> piece) {
        return Panache.withTransaction(() -> lock(kind, scope, upTo)
                .flatMap(reached -> reached == null
                        ? Uni.createFrom().item(false)
                        : piece.apply(reached)
                                .flatMap(last -> last
                                        ? move(kind, scope, upTo).replaceWith(false)
                                        : Uni.createFrom().item(true))));
    }

    /** The scopes that have a mark of this kind. */
    public Uni<List<String>> scopes(String kind) {
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select scope from watermark where kind = ?1 order by scope", String.class)
                        .setParameter(1, kind)
                        .getResultList()));
    }

    /** The scopes whose mark of this kind stands on another day than this. */
    public Uni<List<String>> scopesAwayFrom(String kind, LocalDate day) {
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select scope from watermark where kind = ?1 and reached_on <> ?2 order by scope",
                                String.class)
                        .setParameter(1, kind)
                        .setParameter(2, day)
                        .getResultList()));
    }

    /**
     * Puts the mark on a day, forward or back; waits for all who hold it still and lets nobody hold it until the
     * running transaction ends.
     */
    public Uni<Void> place(String kind, String scope, LocalDate day) {
        return lockOut(EXCLUSIVE, kind, scope)
                .flatMap(locked -> create(kind, scope, day))
                .flatMap(there -> move(kind, scope, day));
    }

    /** Creates the mark on a day or puts it back to it; one that stands earlier is left alone and not waited for. */
    public Uni<LocalDate> atMost(String kind, String scope, LocalDate day) {
        return reached(kind, scope).flatMap(reached -> {
            if (reached != null && !reached.isAfter(day)) {
                return Uni.createFrom().item(reached);
            }
            return create(kind, scope, day)
                    .flatMap(there -> putBack(kind, scope, day))
                    .flatMap(there -> reached(kind, scope));
        });
    }

    /** Whether the mark stands on that day. */
    public Uni<Boolean> standsOn(String kind, String scope, LocalDate day) {
        return reached(kind, scope).map(day::equals);
    }

    /**
     * The mark as it stands, held still until the running transaction ends; many may hold it at once. Whoever brings work in late does its
     * days up to the mark; the days after it come with {@link #advance}. A scope without a mark gets
     * {@code today}; a mark beyond today, as after a clock was put back, is put back too.
     */
    public Uni<LocalDate> hold(String kind, String scope, LocalDate today) {
        return lockOut(SHARED, kind, scope).flatMap(locked -> atMost(kind, scope, today));
    }

    /** A lock of the transaction that queues fairly, which row locks do not. */
    private static Uni<Object> lockOut(String function, String kind, String scope) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select cast(" + function + "(hashtextextended(?1, 4714002)) as text)", Object.class)
                        .setParameter(1, kind + '/' + scope)
                        .getSingleResultOrNull());
    }

    private static Uni<LocalDate> reached(String kind, String scope) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select reached_on from watermark where kind = ?1 and scope = ?2", LocalDate.class)
                        .setParameter(1, kind)
                        .setParameter(2, scope)
                        .getSingleResultOrNull());
    }

    private static Uni<Integer> create(String kind, String scope, LocalDate start) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into watermark (kind, scope, reached_on) values (?1, ?2, ?3) on conflict do nothing")
                        .setParameter(1, kind)
                        .setParameter(2, scope)
                        .setParameter(3, start)
                        .executeUpdate());
    }

    private static Uni<Integer> putBack(String kind, String scope, LocalDate upTo) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "update watermark set reached_on = ?3 where kind = ?1 and scope = ?2 and reached_on > ?3")
                        .setParameter(1, kind)
                        .setParameter(2, scope)
                        .setParameter(3, upTo)
                        .executeUpdate());
    }

    private static Uni<LocalDate> lock(String kind, String scope, LocalDate upTo) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select reached_on from watermark where kind = ?1 and scope = ?2 and reached_on < ?3 "
                                        + "for update skip locked",
                                LocalDate.class)
                        .setParameter(1, kind)
                        .setParameter(2, scope)
                        .setParameter(3, upTo)
                        .getSingleResultOrNull());
    }

    private static Uni<Void> move(String kind, String scope, LocalDate upTo) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "update watermark set reached_on = ?3 where kind = ?1 and scope = ?2")
                        .setParameter(1, kind)
                        .setParameter(2, scope)
                        .setParameter(3, upTo)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
