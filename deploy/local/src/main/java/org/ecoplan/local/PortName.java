package org.ecoplan.local;

/** The ports of the local system, with their usual numbers. */
public enum PortName {
    PLAN(8081),
    TASK(8082),
    INDICATOR(8083),
    NOTIFICATION(8084),
    KEYCLOAK(8180),
    KEYCLOAK_MANAGEMENT(9180),
    KAFKA(9192),
    KAFKA_CONTROLLER(9193),
    POSTGRES(5532),
    SINK_SMTP(2525),
    SINK_HTTP(8025),
    PLAN_MANAGEMENT(9081),
    TASK_MANAGEMENT(9082),
    INDICATOR_MANAGEMENT(9083),
    NOTIFICATION_MANAGEMENT(9084);

    private final int usual;

    PortName(int usual) {
        this.usual = usual;
    }

    int usual() {
        return usual;
    }

    /** The environment variable that moves the port. */
    public String variable() {
        return "ECOPLAN_PORT_" + name();
    }
}
