package org.ecoplan.notification.message.persistence;

import static org.ecoplan.kit.sql.Columns.texts;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.message.application.Capping;
import org.ecoplan.notification.message.application.SentSoFar;
import org.ecoplan.notification.message.domain.CapPolicy;

/** Counts in the messages, in the running session. */
@ApplicationScoped
class SqlSentSoFar implements SentSoFar {
    private static final String SENT_TO = """
            select organisation, address_key, case when topic = any(cast(?7 as text[])) then topic end as asked,
                   count(*) filter (where claimed_at > ?4), count(*)
            from message
            where channel = ?3 and digest_id is null and state in ('SENDING', 'UNCERTAIN', 'SENT')
              and claimed_at > ?5 and claimed_at <= ?6
              and (organisation, address_key) in (
                  select * from unnest(cast(?1 as text[]), cast(?2 as text[])))
            group by organisation, address_key, asked""";

    @Override
    public Uni<Map<Capping.Addressee, CapPolicy.Usage>> to(
            Channel channel,
            List<Capping.Addressee> addresses,
            Set<String> topics,
            Instant hourAgo,
            Instant midnight,
            Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SENT_TO, Object[].class)
                        .setParameter(1, texts(addresses, Capping.Addressee::organisation))
                        .setParameter(2, texts(addresses, Capping.Addressee::addressKey))
                        .setParameter(3, channel.name())
                        .setParameter(4, hourAgo)
                        .setParameter(5, hourAgo.isBefore(midnight) ? hourAgo : midnight)
                        .setParameter(6, now)
                        .setParameter(7, topics.toArray(String[]::new))
                        .getResultList())
                .map(SqlSentSoFar::usages);
    }

    /** What was sent before midnight within the last hour counts for the day too: the cap errs on the quiet side. */
    private static Map<Capping.Addressee, CapPolicy.Usage> usages(List<Object[]> found) {
        Map<Capping.Addressee, CapPolicy.Usage> usages = new HashMap<>();
        for (Object[] row : found) {
            int lastHour = ((Number) row[3]).intValue();
            Map<String, Integer> ofTopic = row[2] == null ? Map.of() : Map.of((String) row[2], lastHour);
            CapPolicy.Usage usage = new CapPolicy.Usage(lastHour, ((Number) row[4]).intValue(), ofTopic);
            usages.merge(new Capping.Addressee((String) row[0], (String) row[1]), usage, CapPolicy.Usage::plus);
        }
        return usages;
    }
}
