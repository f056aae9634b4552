package org.ecoplan.local;

import java.util.List;
import java.util.Set;

/**
 * One of EcoPlan's own services as the launcher sees it.
 *
 * @param name folder of its module, name of its log
 * @param needs what it is told beside what every service is told
 */
public record ServiceDefinition(String name, String database, PortName port, Set<Need> needs) {

    /** What not every service needs to know. */
    public enum Need {
        /** Where mail and SMS go, and the key of contact data. */
        MESSAGES,
        /** Where evidence files are kept. */
        FILES,
        /** The key that signs published assessments. */
        ASSESSMENTS
    }

    /** Where it tells health and metrics and describes its API. */
    public PortName managementPort() {
        return PortName.valueOf(port.name() + "_MANAGEMENT");
    }

    /** The services of the system. */
    public static final List<ServiceDefinition> ALL = List.of(
            new ServiceDefinition("plan-service", "plan", PortName.PLAN, Set.of(Need.ASSESSMENTS)),
            new ServiceDefinition("task-service", "task", PortName.TASK, Set.of(Need.FILES)),
            new ServiceDefinition("indicator-service", "indicator", PortName.INDICATOR, Set.of()),
            new ServiceDefinition(
                    "notification-service", "notification", PortName.NOTIFICATION, Set.of(Need.MESSAGES)));
}
