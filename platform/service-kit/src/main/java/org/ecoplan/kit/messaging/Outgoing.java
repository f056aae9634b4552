package org.ecoplan.kit.messaging;

/**
 * An event on its way into the outbox.
 *
 * @param aggregateId key of the record: events of one key keep their order
 * @param organisation whose business it is
 * @param event a record of the event catalogue
 */
public record Outgoing(String aggregateId, String organisation, Record event) {}
