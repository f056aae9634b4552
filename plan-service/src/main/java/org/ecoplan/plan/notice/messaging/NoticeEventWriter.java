package org.ecoplan.plan.notice.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.ecoplan.events.NoticeIssued;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.plan.notice.application.NoticeEvents;
import org.ecoplan.plan.notice.domain.Notice;

/** Writes that a notice was issued as an event under its plan's key. */
@ApplicationScoped
class NoticeEventWriter implements NoticeEvents {
    private final Outbox outbox;

    NoticeEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> issued(Notice notice, List<String> readers) {
        return outbox.append(new Outgoing(
                        notice.planId().toString(),
                        notice.organisation(),
                        new NoticeIssued(
                                notice.id(),
                                notice.planId(),
                                notice.organisation(),
                                notice.period().toString(),
                                notice.frozen().title(),
                                notice.frozen().asOf(),
                                notice.frozen().contentHash(),
                                notice.letterhead().documentNumber(),
                                Objects.requireNonNull(notice.issuedOn()),
                                notice.number() == 0 ? null : notice.number(),
                                readers.isEmpty() ? null : readers))
                .version(notice.version()));
    }
}
