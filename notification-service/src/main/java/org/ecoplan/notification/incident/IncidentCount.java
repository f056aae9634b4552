package org.ecoplan.notification.incident;

/** How many incidents are open, and how many reminders failed of them or wait for their end. */
public record IncidentCount(long open, long messages) {}
