package org.ecoplan.notification.message.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How routine matters are gathered. */
@ConfigMapping(prefix = "ecoplan.digest")
public interface DigestSettings {
    /** So long nothing new of an organisation has come when its digests leave. */
    Duration quiet();

    /** They leave at the latest when the oldest has waited so long. */
    Duration longest();

    /** How many messages a digest sums up at most; the others wait for the next one. */
    @WithDefault("500")
    int most();
}
