package org.ecoplan.notification.incident;

/** Whether an incident still lasts. */
public enum IncidentState {
    OPEN,
    CLOSED
}
