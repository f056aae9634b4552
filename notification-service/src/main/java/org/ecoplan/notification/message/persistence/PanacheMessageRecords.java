package org.ecoplan.notification.message.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.notification.message.application.MessageRecords;
import org.ecoplan.notification.message.domain.MessageId;

/** What was sent and why, read for callers. */
@ApplicationScoped
class PanacheMessageRecords implements MessageRecords {
    private static final String LIST = """
            from MessageEntity where organisation = :organisation and number < :before
              and (:subject is null or subject = :subject)
              and (:state is null or state = :state)
              and (:channel is null or channel = :channel)
            order by number desc""";

    private final MessageRows rows;

    PanacheMessageRecords(MessageRows rows) {
        this.rows = rows;
    }

    @Override
    @WithSession
    public Uni<Page<MessageRecord>> list(CallerScope scope, Filter filter, PageRequest page) {
        long before = numberBefore(page);
        return Panache.getSession()
                .flatMap(session -> session.createQuery(LIST, MessageEntity.class)
                        .setParameter("organisation", scope.organisationOrNone())
                        .setParameter("before", before)
                        .setParameter("subject", filter.subject())
                        .setParameter("state", filter.state())
                        .setParameter("channel", filter.channel())
                        .setMaxResults(page.limit() + 1)
                        .getResultList())
                .map(found -> Page.of(found, page.limit(), last -> Cursor.of(last.number))
                        .map(this::toRecord));
    }

    @Override
    @WithSession
    public Uni<Optional<MessageRecord>> find(CallerScope scope, MessageId id) {
        return Panache.getSession()
                .flatMap(session -> session.find(MessageEntity.class, id.value()))
                .map(row -> Optional.ofNullable(row)
                        .filter(found -> scope.seesAllOf(found.organisation))
                        .map(this::toRecord));
    }

    private MessageRecord toRecord(MessageEntity row) {
        return new MessageRecord(rows.toMessage(row), row.createdAt, row.settledAt);
    }

    private static long numberBefore(PageRequest page) {
        List<String> key = Cursor.read(page.cursor(), 1);
        try {
            return key.isEmpty() ? Long.MAX_VALUE : Long.parseLong(key.get(0));
        } catch (NumberFormatException noNumber) {
            throw Cursor.bad();
        }
    }
}
