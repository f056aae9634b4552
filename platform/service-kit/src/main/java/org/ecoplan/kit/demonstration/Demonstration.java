package org.ecoplan.kit.demonstration;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * A demonstration ({@code ECOPLAN_DEMO=true}) says in the log that it is one. Outside of one a service does not start with
 * a movable clock, a sample secret or tokens that come without TLS.
 */
@ApplicationScoped
class Demonstration {
    private static final Logger LOG = Logger.getLogger(Demonstration.class);
    private static final int BEFORE_ALL_ELSE = 1;

    private final Config settings;
    private final boolean on;

    Demonstration(Config settings, @ConfigProperty(name = "ecoplan.demo", defaultValue = "false") boolean on) {
        this.settings = settings;
        this.on = on;
    }

    void atStart(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent starting) {
        List<String> samples = SampleSettings.in(settings);
        if (on) {
            LOG.warn("DEMONSTRATION: users whose name is their password, sample secrets, a clock that may be moved. "
                    + "Not for real work and not for a public address.");
        } else if (!samples.isEmpty()) {
            throw new IllegalStateException(
                    "not started, as this is no demonstration (ECOPLAN_DEMO) and has what only one" + " may have: "
                            + String.join("; ", samples));
        }
    }
}
