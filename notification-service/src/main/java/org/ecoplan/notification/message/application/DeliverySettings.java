package org.ecoplan.notification.message.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The times of the sending. The lease must outlast a try and its settling. */
@ConfigMapping(prefix = "ecoplan.delivery")
public interface DeliverySettings {
    /** Longest time of one try. */
    @WithDefault("5S")
    Duration sendLimit();

    /** Longest time of one question about an outcome. */
    @WithDefault("3S")
    Duration askLimit();

    /** After that long a claimed message without an outcome counts as uncertain. */
    @WithDefault("15S")
    Duration lease();

    /** Pause before an uncertain outcome is asked about, and between two questions. */
    @WithDefault("5S")
    Duration askPause();

    /** How long a message waits for somebody to hold the post and have an address. */
    @WithDefault("20S")
    Duration recipientPatience();

    /** Pause before the second try; doubles from try to try. */
    @WithDefault("1S")
    Duration firstPause();

    @WithDefault("5M")
    Duration longestPause();

    /** With the pauses above, 900 tries last three days. */
    @WithDefault("900")
    int tries();
}
