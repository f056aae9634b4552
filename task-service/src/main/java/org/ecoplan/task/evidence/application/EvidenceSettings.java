package org.ecoplan.task.evidence.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How evidence files are kept, as an installation sets it. */
@ConfigMapping(prefix = "ecoplan.evidence")
public interface EvidenceSettings {

    /** The folder of the files. */
    @WithDefault("evidence")
    Path folder();

    /** Files of one duty. */
    @WithDefault("500")
    int aDuty();

    /** Uploads of one unit that are not finished. */
    @WithDefault("50")
    int open();

    /** How long an upload may take from its beginning; what is not finished by then is thrown away. */
    @WithDefault("24H")
    Duration uploadWithin();

    /** How long an upload may be silent while it is being sent. */
    @WithDefault("20S")
    Duration silence();

    /** How often what is over is thrown away. */
    Duration sweepEvery();

    /** The virus scanner: a clamd, or none. */
    Clamd clamd();

    /** Where a clamd listens. */
    interface Clamd {
        /** Host name; without one nothing is scanned, and health, metrics and every file say so. */
        Optional<String> host();

        @WithDefault("3310")
        int port();

        /** The longest wait for the connection and for each answer. */
        @WithDefault("30S")
        Duration limit();
    }
}
