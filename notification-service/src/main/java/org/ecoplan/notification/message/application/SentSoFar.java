package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.message.domain.CapPolicy;

/** Port: how much addresses have got already, for the caps. */
public interface SentSoFar {

    /**
     * What addresses have got since midnight, and of it since an hour ago, also by topic: digests count as one. Service's
     * time.
     */
    Uni<Map<Capping.Addressee, CapPolicy.Usage>> to(
            Channel channel,
            List<Capping.Addressee> addresses,
            Set<String> topics,
            Instant hourAgo,
            Instant midnight,
            Instant now);
}
