package org.ecoplan.notification.message.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.message.application.MessageRecords;
import org.ecoplan.notification.message.domain.DeliveryState;
import org.ecoplan.notification.message.domain.MessageId;
import org.ecoplan.notification.routing.NoticeKind;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What was sent and why, read for callers. */
@ApplicationScoped
class PanacheMessageRecords implements MessageRecords {
    private static final String OLDER = " and number < :before order by number desc";
    private static final String TALLY = "select kind, channel, state, count(*) ";
    private static final String BY_WHERE_THEY_STAND = " group by kind, channel, state order by kind, channel, state";

    private final MessageRows rows;

    PanacheMessageRecords(MessageRows rows) {
        this.rows = rows;
    }

    @Override
    @WithSession
    public Uni<Page<MessageRecord>> list(CallerScope scope, Filter filter, PageRequest page) {
        long before = numberBefore(page);
        return Panache.getSession()
                .flatMap(session -> wanted(
                                scope, filter, where -> session.createQuery(where + OLDER, MessageEntity.class))
                        .setParameter("before", before)
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

    @Override
    @WithSession
    public Uni<List<Tally>> summary(CallerScope scope, Filter filter) {
        return Panache.getSession()
                .flatMap(session -> wanted(
                                scope,
                                filter,
                                where -> session.createQuery(TALLY + where + BY_WHERE_THEY_STAND, Object[].class))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row ->
                                new Tally((NoticeKind) row[0], (Channel) row[1], (DeliveryState) row[2], (Long) row[3]))
                        .toList());
    }

    /** Asks for what is wanted only: PostgreSQL cannot tell the type of a parameter that is nothing but null. */
    private static <T> Mutiny.SelectionQuery<T> wanted(
            CallerScope scope, Filter filter, Function<String, Mutiny.SelectionQuery<T>> create) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("organisation", scope.organisationOrNone());
        put(values, "subject", filter.subject());
        put(values, "state", filter.state());
        put(values, "channel", filter.channel());
        put(values, "unitCode", filter.unit());
        put(values, "kind", filter.kind());
        put(values, "digestId", filter.digest());
        Mutiny.SelectionQuery<T> query = create.apply("from MessageEntity where "
                + values.keySet().stream().map(field -> field + " = :" + field).collect(Collectors.joining(" and ")));
        values.forEach(query::setParameter);
        return query;
    }

    private static void put(Map<String, Object> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value);
        }
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
