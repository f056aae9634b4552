package org.ecoplan.notification.message.persistence;

import static org.ecoplan.kit.sql.Columns.texts;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoplan.directory.Post;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.message.application.Message;
import org.ecoplan.notification.message.application.Place;
import org.ecoplan.notification.message.application.Routine;
import org.hibernate.reactive.mutiny.Mutiny;

/** The routine messages that wait, in the running session; a person's digest is made in sets. */
@ApplicationScoped
class SqlRoutine implements Routine {
    private static final String READY = """
            select organisation from message m
            where m.channel = ?1 and m.state = 'PENDING' and m.level < 3 and m.due_at <= ?2
              and (m.not_before is null or m.not_before <= ?3)
            group by organisation
            having coalesce(max(m.queued_at) filter (where m.reason is null), ?4) <= ?4
                or min(m.queued_at) filter (where m.reason is null) <= ?5
            order by min(m.number) limit 1""";
    private static final String WAITING = """
            m.organisation = ?1 and m.channel = ?2 and m.state = 'PENDING' and m.level < 3
            and m.due_at <= ?3 and (m.not_before is null or m.not_before <= ?4)""";
    private static final String HOLD = "update message m set not_before = cast(?5 as timestamptz) where " + WAITING;
    private static final String PLACES =
            "select distinct m.unit_code, m.post from message m where " + WAITING + " order by 1, 2";
    private static final String AT = "select m.* from message m where " + WAITING + """
             and (m.unit_code, m.post) in (select * from unnest(cast(?5 as text[]), cast(?6 as text[])))
            order by m.number limit ?7 for update""";
    private static final String SKIP_NEEDLESS = """
            update message set state = 'SKIPPED', reason = needless.why, settled_at = cast(?4 as timestamptz)
            from (select m.id, %s as why from message m where %s) as needless
            where message.id = needless.id and needless.why is not null""".formatted(Needless.WHY, WAITING);
    private static final String PLACE = """
            place as materialized (
                select unit_code, post, cast(holder_id as uuid) as holder_id, holder_name, masked_address, address_key
                from unnest(cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[]),
                            cast(?9 as text[]), cast(?10 as text[]))
                    as given (unit_code, post, holder_id, holder_name, masked_address, address_key))""";
    /** A digest of the day that has not gone out yet takes more. */
    private static final String JOIN = "with " + PLACE + """
             update message m set state = 'SUMMED', reason = null, digest_id = digest.message_id, not_before = null,
                holder_id = place.holder_id, holder_name = place.holder_name, masked_address = place.masked_address,
                address_key = place.address_key
            from place join digest on digest.organisation = ?1 and digest.holder_id = place.holder_id
                 and digest.channel = ?2 and digest.day = ?11
                 join message made on made.id = digest.message_id and made.state = 'PENDING'
            where m.unit_code = place.unit_code and m.post = place.post
              and (select count(*) from message other where other.digest_id = digest.message_id) < ?12 and
            """ + WAITING;

    private static final String NEXT_DAY = "with " + PLACE + """
             update message m set not_before = cast(?12 as timestamptz)
            from place join digest on digest.organisation = ?1 and digest.holder_id = place.holder_id
                 and digest.channel = ?2 and digest.day = ?11
            where m.unit_code = place.unit_code and m.post = place.post and
            """ + WAITING;
    private static final String SKIP_TOLD = "with " + PLACE + """
             update message set state = 'SKIPPED', reason = 'SAME_RECIPIENT', settled_at = cast(?4 as timestamptz)
            from (
                select m.id,
                       row_number() over (partition by m.subject, m.subject_version, m.rung, place.address_key
                                          order by m.number) as turn,
                       exists (select 1 from message told
                               where told.subject = m.subject and told.subject_version = m.subject_version
                                 and told.rung = m.rung and told.channel = m.channel
                                 and told.state in ('SUMMED', 'SENDING', 'UNCERTAIN', 'SENT')
                                 and (told.holder_id = place.holder_id or told.address_key = place.address_key)) as told
                from message m join place on m.unit_code = place.unit_code and m.post = place.post
                where
                """ + WAITING + """
            ) as looked_at
            where message.id = looked_at.id and (looked_at.turn > 1 or looked_at.told)""";
    private static final String SUM_UP = "with " + PLACE + """
            , turn as materialized (
                select m.id, m.number, m.cause, place.*,
                       row_number() over (partition by place.holder_id order by m.number) as turn
                from message m join place on m.unit_code = place.unit_code and m.post = place.post
                where
                """ + WAITING + """
            ), person as materialized (
                select gen_random_uuid() as id, holder_id, min(holder_name) as holder_name,
                       min(masked_address) as masked_address, min(address_key) as address_key,
                       (array_agg(unit_code order by number))[1] as unit_code,
                       (array_agg(post order by number))[1] as post,
                       (array_agg(cause order by number))[1] as cause
                from turn group by holder_id),
            made as (
                insert into message (id, organisation, kind, subject, subject_version, rung, urgency, level, topic,
                                     unit_code, post, channel, cause, facts, state, attempts, due_at, queued_at,
                                     created_at, holder_id, holder_name, masked_address, address_key)
                select id, ?1, 'DIGEST', cast(id as text), 1, 'DIGEST', 0, 3, cast(id as text), unit_code, post, ?2,
                       cause, '{"type":"WORDED","values":{}}', 'PENDING', 0, cast(?3 as timestamptz),
                       cast(?3 as timestamptz), cast(?4 as timestamptz), holder_id, holder_name, masked_address,
                       address_key
                from person),
            booked as (
                insert into digest (message_id, organisation, holder_id, channel, day, made_at)
                select id, ?1, holder_id, ?2, cast(?11 as date), cast(?4 as timestamptz) from person)
            update message set state = 'SUMMED', reason = null, digest_id = person.id, not_before = null,
                holder_id = turn.holder_id, holder_name = turn.holder_name, masked_address = turn.masked_address,
                address_key = turn.address_key
            from turn join person on person.holder_id = turn.holder_id
            where message.id = turn.id and turn.turn <= ?12""";

    private final MessageRows rows;

    SqlRoutine(MessageRows rows) {
        this.rows = rows;
    }

    @Override
    public Uni<Optional<String>> readyOrganisation(
            Channel channel, Instant now, Instant shown, Instant quietSince, Instant longestSince) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(READY, String.class)
                        .setParameter(1, channel.name())
                        .setParameter(2, now)
                        .setParameter(3, shown)
                        .setParameter(4, quietSince)
                        .setParameter(5, longestSince)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    @Override
    public Uni<Void> holdBack(Waiting waiting, Instant notBefore) {
        return Panache.getSession()
                .flatMap(session -> of(waiting, session.createNativeQuery(HOLD))
                        .setParameter(5, notBefore)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> skipNeedless(Waiting waiting) {
        return Panache.getSession()
                .flatMap(session ->
                        of(waiting, session.createNativeQuery(SKIP_NEEDLESS)).executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Place>> places(Waiting waiting) {
        return Panache.getSession()
                .flatMap(session -> of(waiting, session.createNativeQuery(PLACES, Object[].class))
                        .getResultList())
                .map(found -> found.stream()
                        .map(row -> new Place(waiting.organisation(), (String) row[0], Post.valueOf((String) row[1])))
                        .toList());
    }

    @Override
    public Uni<List<Message>> at(Waiting waiting, List<Place> places, int most) {
        return Panache.getSession()
                .flatMap(session -> of(waiting, session.createNativeQuery(AT, MessageEntity.class))
                        .setParameter(5, texts(places, Place::unitCode))
                        .setParameter(6, texts(places, place -> place.post().name()))
                        .setParameter(7, most)
                        .getResultList())
                .map(found -> found.stream().map(rows::toMessage).toList());
    }

    @Override
    public Uni<Void> sumUp(Waiting waiting, List<Placed> people, LocalDate day, Instant nextDay, int most) {
        if (people.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .flatMap(session -> at(people, of(waiting, session.createNativeQuery(SKIP_TOLD)))
                        .executeUpdate()
                        .flatMap(done -> at(people, of(waiting, session.createNativeQuery(JOIN)))
                                .setParameter(11, day)
                                .setParameter(12, most)
                                .executeUpdate())
                        .flatMap(done -> at(people, of(waiting, session.createNativeQuery(NEXT_DAY)))
                                .setParameter(11, day)
                                .setParameter(12, nextDay)
                                .executeUpdate())
                        .flatMap(done -> at(people, of(waiting, session.createNativeQuery(SUM_UP)))
                                .setParameter(11, day)
                                .setParameter(12, most)
                                .executeUpdate()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> forgetDigestsAfter(Instant shown) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("delete from digest where made_at > ?1")
                        .setParameter(1, shown)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static <Q extends Mutiny.AbstractQuery> Q of(Waiting waiting, Q query) {
        query.setParameter(1, waiting.organisation());
        query.setParameter(2, waiting.channel().name());
        query.setParameter(3, waiting.now());
        query.setParameter(4, waiting.shown());
        return query;
    }

    private static <Q extends Mutiny.AbstractQuery> Q at(List<Placed> people, Q query) {
        query.setParameter(5, texts(people, one -> one.place().unitCode()));
        query.setParameter(6, texts(people, one -> one.place().post().name()));
        query.setParameter(7, texts(people, one -> Texts.text(one.recipient().holderId())));
        query.setParameter(8, texts(people, one -> one.recipient().holderName()));
        query.setParameter(9, texts(people, one -> one.recipient().maskedAddress()));
        query.setParameter(10, texts(people, one -> one.recipient().addressKey()));
        return query;
    }
}
