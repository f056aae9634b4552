package org.ecoplan.events;

import java.time.Duration;

/**
 * The topics of the system, the one list of them: name, partitions, retention. All are kept for ever: a copy or a read
 * model that is lost, or is added years later, is built from them.
 */
public enum Topic {
    DIRECTORY("ecoplan.directory.events", 1),
    PLAN("ecoplan.plan.events", 3),
    TASK("ecoplan.task.events", 3),
    INDICATOR("ecoplan.indicator.events", 3),
    NOTIFICATION("ecoplan.notification.events", 3);

    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final String topicName;
    private final int partitions;

    Topic(String topicName, int partitions) {
        this.topicName = topicName;
        this.partitions = partitions;
    }

    public String topicName() {
        return topicName;
    }

    public int partitions() {
        return partitions;
    }

    public Duration retention() {
        return FOR_EVER;
    }
}
