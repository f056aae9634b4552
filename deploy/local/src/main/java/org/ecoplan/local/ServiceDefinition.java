package org.ecoplan.local;

import java.util.List;

/**
 * One of EcoPlan's own services as the launcher sees it.
 *
 * @param name folder of its module, name of its log
 * @param sendsMessages whether it is told where mail and SMS go
 * @param keepsFiles whether it is told where evidence files are kept
 */
public record ServiceDefinition(
        String name, String database, PortName port, boolean sendsMessages, boolean keepsFiles) {

    /** Where it tells health and metrics and describes its API. */
    public PortName managementPort() {
        return PortName.valueOf(port.name() + "_MANAGEMENT");
    }

    /** The services of the system. */
    public static final List<ServiceDefinition> ALL = List.of(
            new ServiceDefinition("plan-service", "plan", PortName.PLAN, false, false),
            new ServiceDefinition("task-service", "task", PortName.TASK, false, true),
            new ServiceDefinition("indicator-service", "indicator", PortName.INDICATOR, false, false),
            new ServiceDefinition("notification-service", "notification", PortName.NOTIFICATION, true, false));
}
