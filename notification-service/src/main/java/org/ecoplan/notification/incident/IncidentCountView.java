package org.ecoplan.notification.incident;

/**
 * The open incidents in figures.
 *
 * @param open how many are open
 * @param messages how many reminders failed of them or wait for their end
 */
public record IncidentCountView(long open, long messages) {
    static IncidentCountView of(IncidentCount count) {
        return new IncidentCountView(count.open(), count.messages());
    }
}
