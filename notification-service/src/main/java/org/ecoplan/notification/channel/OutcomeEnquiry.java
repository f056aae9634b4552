package org.ecoplan.notification.channel;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Port of a channel: asks whether a letter was accepted earlier; never fails. */
public interface OutcomeEnquiry {
    Channel channel();

    Uni<EnquiryAnswer> ask(UUID letterId);
}
