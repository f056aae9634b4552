package org.ecoplan.notification.channel;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.UUID;

/** What some channels can do: asking whether a letter was accepted earlier. Never fails. */
public interface OutcomeEnquiry {
    Channel channel();

    /** Whether the provider of this installation answers such questions. */
    boolean available();

    /** How long after a try the provider's "not known" can be trusted; zero where it is never taken for an answer. */
    Duration settlingTime();

    Uni<EnquiryAnswer> ask(UUID letterId);
}
