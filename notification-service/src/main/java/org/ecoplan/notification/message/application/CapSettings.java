package org.ecoplan.notification.message.application;

import io.smallrye.config.ConfigMapping;

/** What one address gets at most where its organisation has set nothing else. */
@ConfigMapping(prefix = "ecoplan.caps")
public interface CapSettings {
    Limits sms();

    Limits email();

    /** The caps of a channel. */
    interface Limits {
        int perTopicAndHour();

        int perHour();

        int perDay();
    }
}
