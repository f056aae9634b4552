package org.ecoplan.notification.message.persistence;

import static org.ecoplan.kit.sql.Columns.texts;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.directory.Post;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.incident.Incidents;
import org.ecoplan.notification.message.application.Message;
import org.ecoplan.notification.message.application.MessageKey;
import org.ecoplan.notification.message.application.Messages;
import org.ecoplan.notification.message.application.Notice;
import org.ecoplan.notification.message.application.Recipient;
import org.ecoplan.notification.message.application.Telling;
import org.ecoplan.notification.message.domain.DeliveryState;
import org.ecoplan.notification.message.domain.MessageId;
import org.ecoplan.notification.template.application.Wording;
import org.jspecify.annotations.Nullable;

/** The messages on their way, in the running session. */
@ApplicationScoped
class PanacheMessages implements Messages {
    private static final String ADD = """
            insert into message (id, organisation, kind, subject, subject_version, rung, urgency, unit_code, post,
                                 channel, cause, facts, plan_id, level, topic, state, attempts, due_at, queued_at,
                                 created_at)
            select cast(id as uuid), organisation, kind, subject, cast(subject_version as bigint), rung,
                   cast(urgency as integer), unit_code, post, channel, cast(cause as uuid), facts, cast(plan_id as uuid), cast(level as integer), topic, 'PENDING', 0,
                   cast(queued_at as timestamptz), cast(queued_at as timestamptz), cast(?13 as timestamptz)
            from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]),
                        cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[]),
                        cast(?9 as text[]), cast(?10 as text[]), cast(?11 as text[]), cast(?12 as text[]),
                        cast(?14 as text[]), cast(?15 as text[]), cast(?16 as text[]), cast(?17 as text[]))
                with ordinality as message (id, organisation, kind, subject, subject_version, rung, urgency,
                    unit_code, post, channel, cause, facts, queued_at, plan_id, level, topic, place)
            order by place
            on conflict on constraint message_key_uk do nothing""";
    /** A withdrawal waits until it is known whether its alarm went out. */
    private static final String DUE = """
            select * from message m where channel = ?1 and state = ?2 and due_at <= ?3
              and (state <> 'PENDING' or level >= 3 and (not_before is null or not_before <= ?5))
              and (kind <> 'BREACH_WITHDRAWN'
                   or not exists (select 1 from message alarm
                                  where alarm.subject = m.subject and alarm.kind = 'INDICATOR_BREACHED'
                                    and alarm.unit_code = m.unit_code and alarm.post = m.post
                                    and alarm.channel = m.channel and alarm.state in ('SUMMED', 'SENDING')))
            order by due_at, number limit ?4 for update of m skip locked""";

    private static final String LOCKED_ABOUT = "select * from message where subject = ?1 order by number for update";
    private static final String LOCKED =
            "select * from message where id = any(cast(cast(?1 as text[]) as uuid[])) order by number for update";
    private static final String AWAIT_TURN = "select 1 from pg_advisory_xact_lock(hashtext('claim ' || ?1))";
    private static final String ITEMS = """
            select * from message where digest_id = any(cast(cast(?1 as text[]) as uuid[])) and state = 'SUMMED'
            order by number for update""";
    private static final String SAVE = """
            update message set
                state = step.state, attempts = cast(step.attempts as integer),
                due_at = cast(step.due_at as timestamptz), reason = step.reason,
                settled_at = case when step.state in ('SENT', 'FAILED', 'SKIPPED') then cast(?12 as timestamptz) end,
                holder_id = coalesce(cast(step.holder_id as uuid), message.holder_id),
                holder_name = coalesce(step.holder_name, message.holder_name),
                masked_address = coalesce(step.masked_address, message.masked_address),
                address_key = coalesce(step.address_key, message.address_key),
                headline = coalesce(step.headline, message.headline),
                text = coalesce(step.text, message.text),
                digest_id = cast(step.digest_id as uuid), not_before = cast(step.not_before as timestamptz),
                claimed_at = case when step.state = 'SENDING' then cast(?12 as timestamptz)
                                  else message.claimed_at end
            from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]),
                        cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[]),
                        cast(?9 as text[]), cast(?10 as text[]), cast(?11 as text[]), cast(?13 as text[]),
                        cast(?14 as text[]))
                as step (id, state, attempts, due_at, reason, holder_id, holder_name, masked_address, address_key,
                    headline, text, digest_id, not_before)
            where message.id = cast(step.id as uuid)""";
    private static final String WHY_NEEDLESS = """
            select id, why from (
                select m.id, %s as why
                from message m where m.id = any(cast(cast(?1 as text[]) as uuid[]))) as looked_at
            where why is not null""".formatted(Needless.WHY);
    private static final String TOLD = """
            select subject, subject_version, rung, holder_id, address_key from message
            where subject = any(cast(?1 as text[])) and channel = ?2
              and state in ('SUMMED', 'SENDING', 'UNCERTAIN', 'SENT') and holder_id is not null""";
    private static final String WAKE = """
            update message set state = 'PENDING', reason = null, settled_at = null, due_at = ?3, queued_at = ?3
            where unit_code = ?1 and post = ?2 and state in ('PENDING', 'FAILED')
              and reason in ('NO_RECIPIENT', 'NO_ADDRESS')""";
    private static final String WITHDRAW = """
            with mine as materialized (
                select id, state, reason from message
                where plan_id = ?1 and (state = 'PENDING' and kind <> 'BREACH_WITHDRAWN' or state = 'FAILED')
                order by number for update),
            withdrawn as (
                update message set state = 'SKIPPED', reason = 'PLAN_CLOSED', settled_at = cast(?2 as timestamptz)
                from mine where message.id = mine.id and mine.state = 'PENDING')
            select distinct message.unit_code, message.post, message.channel
            from message join mine on mine.id = message.id""";

    private final MessageRows rows;

    PanacheMessages(MessageRows rows) {
        this.rows = rows;
    }

    @Override
    public Uni<Void> addAll(List<Message> messages, Instant shownTime) {
        return messages.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(ADD)
                                .setParameter(
                                        1,
                                        texts(messages, message -> message.id().toString()))
                                .setParameter(2, texts(messages, Message::organisation))
                                .setParameter(
                                        3,
                                        texts(
                                                messages,
                                                message -> message.kind().name()))
                                .setParameter(
                                        4,
                                        texts(
                                                messages,
                                                message -> message.key().about().id()))
                                .setParameter(
                                        5,
                                        texts(
                                                messages,
                                                message -> Texts.text(
                                                        message.key().about().version())))
                                .setParameter(
                                        6,
                                        texts(messages, message -> message.key().rung()))
                                .setParameter(7, texts(messages, message -> Texts.text(message.urgency())))
                                .setParameter(
                                        8,
                                        texts(messages, message -> message.key().unitCode()))
                                .setParameter(
                                        9,
                                        texts(
                                                messages,
                                                message -> message.key().post().name()))
                                .setParameter(
                                        10,
                                        texts(
                                                messages,
                                                message ->
                                                        message.key().channel().name()))
                                .setParameter(
                                        11,
                                        texts(
                                                messages,
                                                message -> message.cause().toString()))
                                .setParameter(12, texts(messages, message -> rows.write(message.facts())))
                                .setParameter(13, shownTime)
                                .setParameter(
                                        14,
                                        texts(
                                                messages,
                                                message -> message.queuedAt().toString()))
                                .setParameter(15, texts(messages, message -> Texts.textOrNull(message.planId())))
                                .setParameter(
                                        16,
                                        texts(
                                                messages,
                                                message -> Texts.text(
                                                        message.turn().level())))
                                .setParameter(
                                        17,
                                        texts(
                                                messages,
                                                message -> message.turn().topic()))
                                .executeUpdate())
                        .replaceWithVoid();
    }

    @Override
    public Uni<Void> awaitTurn(Channel channel) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(AWAIT_TURN, Integer.class)
                        .setParameter(1, channel.name())
                        .getSingleResult())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> freeTheDayOf(List<Message> digests) {
        return digests.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(
                                        "delete from digest where message_id = any(cast(cast(?1 as text[]) as uuid[]))")
                                .setParameter(
                                        1, texts(digests, digest -> digest.id().toString()))
                                .executeUpdate())
                        .replaceWithVoid();
    }

    @Override
    public Uni<List<Message>> itemsOf(List<Message> digests) {
        return digests.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(ITEMS, MessageEntity.class)
                                .setParameter(
                                        1, texts(digests, digest -> digest.id().toString()))
                                .getResultList())
                        .map(found -> found.stream().map(rows::toMessage).toList());
    }

    @Override
    public Uni<List<Message>> due(Channel channel, DeliveryState state, Instant now, Instant shown, int most) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(DUE, MessageEntity.class)
                        .setParameter(1, channel.name())
                        .setParameter(2, state.name())
                        .setParameter(3, now)
                        .setParameter(4, most)
                        .setParameter(5, shown)
                        .getResultList())
                .map(found -> found.stream().map(rows::toMessage).toList());
    }

    @Override
    public Uni<List<Message>> locked(List<MessageId> ids) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LOCKED, MessageEntity.class)
                        .setParameter(1, texts(ids, MessageId::toString))
                        .getResultList())
                .map(found -> found.stream().map(rows::toMessage).toList());
    }

    @Override
    public Uni<List<Message>> lockedAbout(String subject) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LOCKED_ABOUT, MessageEntity.class)
                        .setParameter(1, subject)
                        .getResultList())
                .map(found -> found.stream().map(rows::toMessage).toList());
    }

    @Override
    public Uni<Optional<Message>> lockedFor(CallerScope scope, MessageId id) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from MessageEntity where id = ?1 and organisation = ?2", MessageEntity.class)
                        .setParameter(1, id.value())
                        .setParameter(2, scope.organisationOrNone())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull())
                .map(found -> Optional.ofNullable(found).map(rows::toMessage));
    }

    @Override
    public Uni<Void> saveAll(List<Message> messages, Instant shownTime) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SAVE)
                        .setParameter(1, texts(messages, message -> message.id().toString()))
                        .setParameter(
                                2,
                                texts(
                                        messages,
                                        message -> message.delivery().state().name()))
                        .setParameter(
                                3,
                                texts(
                                        messages,
                                        message -> Texts.text(message.delivery().attempts())))
                        .setParameter(
                                4,
                                texts(
                                        messages,
                                        message -> message.delivery().dueAt().toString()))
                        .setParameter(
                                5, texts(messages, message -> message.delivery().reason()))
                        .setParameter(
                                6,
                                texts(
                                        messages,
                                        to(recipient -> recipient.holderId().toString())))
                        .setParameter(7, texts(messages, to(Recipient::holderName)))
                        .setParameter(8, texts(messages, to(Recipient::maskedAddress)))
                        .setParameter(9, texts(messages, to(Recipient::addressKey)))
                        .setParameter(10, texts(messages, inWords(Wording::headline)))
                        .setParameter(11, texts(messages, inWords(Wording::text)))
                        .setParameter(12, shownTime)
                        .setParameter(
                                13,
                                texts(
                                        messages,
                                        message ->
                                                Texts.textOrNull(message.turn().digest())))
                        .setParameter(
                                14,
                                texts(
                                        messages,
                                        message ->
                                                Texts.textOrNull(message.turn().notBefore())))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<MessageId, String>> whyNeedless(List<Message> messages) {
        return messages.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(WHY_NEEDLESS, Object[].class)
                                .setParameter(
                                        1,
                                        texts(messages, message -> message.id().toString()))
                                .getResultList())
                        .map(found -> found.stream()
                                .collect(
                                        Collectors.toMap(row -> new MessageId((UUID) row[0]), row -> (String) row[1])));
    }

    @Override
    public Uni<Set<Telling>> told(Channel channel, List<MessageKey> keys) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(TOLD, Object[].class)
                        .setParameter(1, texts(keys, key -> key.about().id()))
                        .setParameter(2, channel.name())
                        .getResultList())
                .map(found -> found.stream()
                        .flatMap(row -> Stream.of(row[3], row[4])
                                .filter(Objects::nonNull)
                                .map(to -> new Telling(
                                        new Notice.Subject((String) row[0], (Long) row[1]),
                                        (String) row[2],
                                        to.toString())))
                        .collect(Collectors.toSet()));
    }

    @Override
    public Uni<Void> wake(String unitCode, Post post, Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(WAKE)
                        .setParameter(1, unitCode)
                        .setParameter(2, post.name())
                        .setParameter(3, now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Function<Message, @Nullable String> to(Function<Recipient, @Nullable String> part) {
        return message -> {
            Message.Outgoing outgoing = message.outgoing();
            return outgoing == null ? null : part.apply(outgoing.recipient());
        };
    }

    private static Function<Message, @Nullable String> inWords(Function<Wording, @Nullable String> part) {
        return message -> {
            Message.Outgoing outgoing = message.outgoing();
            return outgoing == null || outgoing.wording() == null ? null : part.apply(outgoing.wording());
        };
    }

    @Override
    public Uni<Set<Incidents.Place>> withdraw(UUID planId, Instant shownTime) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(WITHDRAW, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, shownTime)
                        .getResultList())
                .map(found -> found.stream()
                        .map(row -> new Incidents.Place(
                                (String) row[0], Post.valueOf((String) row[1]), Channel.valueOf((String) row[2])))
                        .collect(Collectors.toSet()));
    }
}
