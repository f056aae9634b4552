package org.ecoplan.directory;

import static org.ecoplan.kit.sql.Columns.texts;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.events.PostHolderAppointed;
import org.ecoplan.kit.flow.InOrder;

/** Who holds which post. A new holder follows the old one on a day; the history stays. */
@ApplicationScoped
public class PostHolders {
    private static final int ROWS_A_STATEMENT = 1_000;
    private static final String STORE_ALL = """
            insert into directory_post_holder (unit_code, post, from_date, organisation, holder_id, holder_name)
            select h.unit_code, h.post, cast(h.from_date as date), h.organisation, cast(h.holder_id as uuid), h.holder_name
            from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]),
                        cast(?5 as text[]), cast(?6 as text[]))
                 as h (unit_code, post, from_date, organisation, holder_id, holder_name)
            on conflict on constraint directory_post_holder_pk do update
            set holder_id = excluded.holder_id, holder_name = excluded.holder_name""";
    private static final String HOLDERS =
            "select unit_code, post, holder_id, holder_name, from_date from directory_post_holder ";

    /** The holder of a post on a day. */
    @WithSession
    public Uni<Optional<PostHolder>> holderOf(String unitCode, Post post, LocalDate on) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                HOLDERS + "where unit_code = ?1 and post = ?2 and from_date <= ?3 "
                                        + "order by from_date desc limit 1",
                                Object[].class)
                        .setParameter(1, unitCode)
                        .setParameter(2, post.name())
                        .setParameter(3, on)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(PostHolders::toHolder));
    }

    /** The holders of all posts of the units on a day. */
    @WithSession
    public Uni<List<PostHolder>> holdersOf(Collection<String> unitCodes, LocalDate on) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select distinct on (unit_code, post) unit_code, post, holder_id, holder_name, from_date "
                                        + "from directory_post_holder "
                                        + "where unit_code = any(cast(?1 as text[])) and from_date <= ?2 "
                                        + "order by unit_code, post, from_date desc",
                                Object[].class)
                        .setParameter(1, unitCodes.toArray(String[]::new))
                        .setParameter(2, on)
                        .getResultList())
                .map(rows -> rows.stream().map(PostHolders::toHolder).toList());
    }

    /** Every post that the person held, holds or will hold. */
    @WithSession
    public Uni<List<PostHolder>> ofPerson(UUID holderId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                HOLDERS + "where holder_id = ?1 order by unit_code, post, from_date", Object[].class)
                        .setParameter(1, holderId)
                        .getResultList())
                .map(rows -> rows.stream().map(PostHolders::toHolder).toList());
    }

    /** Everybody who held or holds a post of the unit. */
    @WithSession
    public Uni<List<PostHolder>> ofUnit(String unitCode) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                HOLDERS + "where unit_code = ?1 order by post, from_date", Object[].class)
                        .setParameter(1, unitCode)
                        .getResultList())
                .map(rows -> rows.stream().map(PostHolders::toHolder).toList());
    }

    /** Takes over an appointment; one for the same post and day replaces the earlier one. */
    public Uni<Void> store(PostHolderAppointed appointed) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("insert into directory_post_holder "
                                + "(unit_code, post, from_date, organisation, holder_id, holder_name) "
                                + "values (?1, ?2, ?3, ?4, ?5, ?6) "
                                + "on conflict on constraint directory_post_holder_pk do update "
                                + "set holder_id = excluded.holder_id, holder_name = excluded.holder_name")
                        .setParameter(1, appointed.unitCode())
                        .setParameter(2, appointed.post())
                        .setParameter(3, appointed.from())
                        .setParameter(4, appointed.organisation())
                        .setParameter(5, appointed.holderId())
                        .setParameter(6, appointed.holderName())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Takes over many appointments at once, none for the same post and day twice. */
    public Uni<Void> storeAll(List<PostHolderAppointed> appointed) {
        return InOrder.inChunks(
                appointed,
                ROWS_A_STATEMENT,
                chunk -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(STORE_ALL)
                                .setParameter(1, texts(chunk, PostHolderAppointed::unitCode))
                                .setParameter(2, texts(chunk, PostHolderAppointed::post))
                                .setParameter(3, texts(chunk, one -> one.from().toString()))
                                .setParameter(4, texts(chunk, PostHolderAppointed::organisation))
                                .setParameter(
                                        5, texts(chunk, one -> one.holderId().toString()))
                                .setParameter(6, texts(chunk, PostHolderAppointed::holderName))
                                .executeUpdate()));
    }

    /** Whether a person holds, held or will hold a post of another organisation. */
    public Uni<Boolean> isKnownElsewhere(UUID holderId, String organisation) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select exists (select from directory_post_holder "
                                        + "where holder_id = ?1 and organisation <> ?2)",
                                Boolean.class)
                        .setParameter(1, holderId)
                        .setParameter(2, organisation)
                        .getSingleResult());
    }

    private static PostHolder toHolder(Object[] row) {
        return new PostHolder(
                (String) row[0], Post.valueOf((String) row[1]), (UUID) row[2], (String) row[3], (LocalDate) row[4]);
    }
}
