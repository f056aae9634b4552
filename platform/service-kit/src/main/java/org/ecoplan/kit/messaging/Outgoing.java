package org.ecoplan.kit.messaging;

import org.jspecify.annotations.Nullable;

/**
 * An event on its way into the outbox. Who acted and the trace are added there.
 *
 * @param aggregateId key of the record: events of one key keep their order
 * @param organisation whose business it is
 * @param event a record of the event catalogue
 * @param version of the aggregate that the event tells of, absent where it has none
 * @param reason what somebody gave as the reason, absent where nobody was asked
 */
public record Outgoing(
        String aggregateId,
        String organisation,
        Record event,
        @Nullable Long version,
        @Nullable String reason) {

    public Outgoing(String aggregateId, String organisation, Record event) {
        this(aggregateId, organisation, event, null, null);
    }

    public Outgoing version(long ofTheAggregate) {
        return new Outgoing(aggregateId, organisation, event, ofTheAggregate, reason);
    }

    public Outgoing because(@Nullable String given) {
        return new Outgoing(aggregateId, organisation, event, version, given);
    }
}
