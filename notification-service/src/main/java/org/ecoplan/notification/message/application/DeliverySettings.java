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

    /** How long what is overdue is gathered before it leaves, so that the points of one task and day go in one. */
    @WithDefault("3S")
    Duration gather();

    /** How many messages are claimed together, each channel for itself. */
    @WithDefault("200")
    int batch();

    /** How many of them are being sent at the same time: as many connections a provider sees. */
    @WithDefault("50")
    int atOnce();

    /** After that long a claimed message without an outcome counts as uncertain. */
    @WithDefault("30S")
    Duration lease();

    /** Pause before an uncertain outcome is asked about, and between two questions. */
    @WithDefault("5S")
    Duration askPause();

    /** How long nobody is troubled when the post has no holder or the holder no address: the news may be on its way. */
    @WithDefault("20S")
    Duration recipientGrace();

    /** Pause between two looks for a recipient; an appointment and a new contact wake the message at once. */
    @WithDefault("10M")
    Duration recipientPause();

    /**
     * How long a message waits for somebody to hold the post and have an address: a working day, also over a weekend.
     * What has failed then goes out all the same when there is somebody.
     */
    @WithDefault("72H")
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
