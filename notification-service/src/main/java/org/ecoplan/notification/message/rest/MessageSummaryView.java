package org.ecoplan.notification.message.rest;

import java.util.List;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.message.application.MessageRecords.Tally;
import org.ecoplan.notification.message.domain.DeliveryState;
import org.ecoplan.notification.routing.NoticeKind;

/** How many messages stand where (提醒统计). */
public record MessageSummaryView(long total, List<Row> rows) {

    static MessageSummaryView of(List<Tally> tallies) {
        return new MessageSummaryView(
                tallies.stream().mapToLong(Tally::messages).sum(),
                tallies.stream()
                        .map(tally -> new Row(
                                tally.kind(),
                                tally.kind().title(),
                                tally.channel(),
                                tally.state(),
                                tally.state().title(),
                                tally.messages()))
                        .toList());
    }

    /** The messages of one kind, channel and state. */
    public record Row(
            NoticeKind kind,
            String kindTitle,
            Channel channel,
            DeliveryState state,
            String stateTitle,
            long messages) {}
}
