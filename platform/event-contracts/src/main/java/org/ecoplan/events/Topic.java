package org.ecoplan.events;

import java.time.Duration;

/**
 * The topics of the system, the one list of them: name, partitions, retention. Each has a dead-letter
 * topic a consuming service ({@link #deadLetterTopicOf}).
 */
public enum Topic {
    DIRECTORY("ecoplan.directory.events", 1, Duration.ofDays(3650)),
    PLAN("ecoplan.plan.events", 3, Duration.ofDays(30)),
    TASK("ecoplan.task.events", 3, Duration.ofDays(30)),
    INDICATOR("ecoplan.indicator.events", 3, Duration.ofDays(30)),
    NOTIFICATION("ecoplan.notification.events", 3, Duration.ofDays(30));

    private final String topicName;
    private final int partitions;
    private final Duration retention;

    Topic(String topicName, int partitions, Duration retention) {
        this.topicName = topicName;
        this.partitions = partitions;
        this.retention = retention;
    }

    public String topicName() {
        return topicName;
    }

    public int partitions() {
        return partitions;
    }

    public Duration retention() {
        return retention;
    }

    /** Where a consuming service puts the records of this topic that it cannot read. */
    public String deadLetterTopicOf(String service) {
        return topicName + "." + service + ".dlq";
    }
}
