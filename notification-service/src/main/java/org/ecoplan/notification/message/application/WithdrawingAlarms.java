package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.notification.message.domain.DeliveryState;
import org.ecoplan.notification.routing.NoticeKind;

/**
 * Takes an alarm back (预警撤销), in the transaction of the inbox: what has not gone out is needless, and each
 * message that went out, or may have, is followed by one withdrawal to the same post by the same channel.
 */
@ApplicationScoped
public class WithdrawingAlarms {
    private static final Set<DeliveryState> GONE_OUT =
            EnumSet.of(DeliveryState.SUMMED, DeliveryState.SENDING, DeliveryState.UNCERTAIN, DeliveryState.SENT);

    private final Messages messages;
    private final TakingInNotices notices;
    private final Settlements settlements;

    WithdrawingAlarms(Messages messages, TakingInNotices notices, Settlements settlements) {
        this.messages = messages;
        this.notices = notices;
        this.settlements = settlements;
    }

    /**
     * @param worthTelling whether those who got the alarm are to hear of it
     * @param cause id of the event
     */
    public Uni<Void> withdraw(Notice withdrawal, boolean worthTelling, UUID cause) {
        String subject = withdrawal.about().id();
        return notices.closeMatters(List.of(subject), cause)
                .flatMap(done -> messages.lockedAbout(subject))
                .flatMap(known -> settlements
                        .recordAll(needless(known))
                        .flatMap(done -> worthTelling
                                ? notices.follow(goneOut(known), withdrawal, cause)
                                : Uni.createFrom().voidItem()));
    }

    private static List<Message> needless(List<Message> known) {
        return known.stream()
                .filter(message -> message.kind() != NoticeKind.BREACH_WITHDRAWN
                        && message.delivery().state() == DeliveryState.PENDING)
                .map(message -> message.with(message.delivery().skipped("MATTER_CLOSED")))
                .toList();
    }

    private static List<MessageKey> goneOut(List<Message> known) {
        return known.stream()
                .filter(message -> message.kind() == NoticeKind.INDICATOR_BREACHED
                        && GONE_OUT.contains(message.delivery().state()))
                .map(Message::key)
                .toList();
    }
}
