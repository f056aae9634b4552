package org.ecoplan.notification.message.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.message.application.Message;
import org.ecoplan.notification.message.application.MessageKey;
import org.ecoplan.notification.message.application.Messages;
import org.ecoplan.notification.message.domain.Delivery;
import org.ecoplan.notification.message.domain.DeliveryState;
import org.ecoplan.notification.message.domain.MessageId;

/** The messages on their way, in the running session. */
@ApplicationScoped
class PanacheMessages implements Messages {
    private static final String ADD = """
            insert into message (id, organisation, kind, subject, subject_version, rung, urgency, unit_code, post,
                                 channel, cause, variables, state, attempts, due_at, queued_at, created_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
            on conflict on constraint message_key_uk do nothing""";
    private static final String DUE = """
            select * from message where channel = ?1 and state = ?2 and due_at <= ?3
            order by due_at, number limit ?4 for update skip locked""";
    private static final String WHY_NEEDLESS = """
            select case
                when exists (select 1 from closed_matter where subject = ?1) then 'MATTER_CLOSED'
                when exists (select 1 from message later
                             where later.subject = ?1 and later.unit_code = ?2 and later.post = ?3
                               and later.channel = ?4
                               and (later.subject_version, later.urgency) > (?5, ?6)) then 'SUPERSEDED'
            end""";
    private static final String IS_TOLD = """
            select exists (select 1 from message
                           where subject = ?1 and subject_version = ?2 and rung = ?3 and holder_id = ?4
                             and channel = ?5 and state in ('SENDING', 'UNCERTAIN', 'SENT'))""";
    private static final String CLOSE =
            "insert into closed_matter (subject, cause, closed_at) values (?1, ?2, ?3) on conflict do nothing";

    private final MessageRows rows;

    PanacheMessages(MessageRows rows) {
        this.rows = rows;
    }

    @Override
    public Uni<Void> add(Message message, Instant shownTime) {
        MessageKey key = message.key();
        Delivery delivery = message.delivery();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter(1, message.id().value())
                        .setParameter(2, message.organisation())
                        .setParameter(3, message.kind().name())
                        .setParameter(4, key.about().id())
                        .setParameter(5, key.about().version())
                        .setParameter(6, key.rung())
                        .setParameter(7, message.urgency())
                        .setParameter(8, key.unitCode())
                        .setParameter(9, key.post().name())
                        .setParameter(10, key.channel().name())
                        .setParameter(11, message.cause())
                        .setParameter(12, rows.write(message.variables()))
                        .setParameter(13, delivery.state().name())
                        .setParameter(14, delivery.attempts())
                        .setParameter(15, delivery.dueAt())
                        .setParameter(16, message.queuedAt())
                        .setParameter(17, shownTime)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Message>> due(Channel channel, DeliveryState state, Instant now, int most) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(DUE, MessageEntity.class)
                        .setParameter(1, channel.name())
                        .setParameter(2, state.name())
                        .setParameter(3, now)
                        .setParameter(4, most)
                        .getResultList())
                .map(found -> found.stream().map(rows::toMessage).toList());
    }

    @Override
    public Uni<Optional<Message>> locked(MessageId id) {
        return Panache.getSession()
                .flatMap(session -> session.find(MessageEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(found -> Optional.ofNullable(found).map(rows::toMessage));
    }

    @Override
    public Uni<Void> save(Message message, Instant shownTime) {
        return Panache.getSession()
                .flatMap(session -> session.find(
                                MessageEntity.class, message.id().value())
                        .flatMap(row -> {
                            rows.write(message, row);
                            row.settledAt = message.delivery().state().isFinal() ? shownTime : null;
                            return session.flush();
                        }));
    }

    @Override
    public Uni<Optional<String>> whyNeedless(Message message) {
        MessageKey key = message.key();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(WHY_NEEDLESS, String.class)
                        .setParameter(1, key.about().id())
                        .setParameter(2, key.unitCode())
                        .setParameter(3, key.post().name())
                        .setParameter(4, key.channel().name())
                        .setParameter(5, key.about().version())
                        .setParameter(6, message.urgency())
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    @Override
    public Uni<Boolean> isToldTo(UUID holderId, Message message) {
        MessageKey key = message.key();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(IS_TOLD, Boolean.class)
                        .setParameter(1, key.about().id())
                        .setParameter(2, key.about().version())
                        .setParameter(3, key.rung())
                        .setParameter(4, holderId)
                        .setParameter(5, key.channel().name())
                        .getSingleResult());
    }

    @Override
    public Uni<Void> closeMatter(String subject, UUID cause, Instant shownTime) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(CLOSE)
                        .setParameter(1, subject)
                        .setParameter(2, cause)
                        .setParameter(3, shownTime)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
