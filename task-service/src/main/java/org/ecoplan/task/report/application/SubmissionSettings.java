package org.ecoplan.task.report.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often a report may be handed in, as an installation sets it. */
@ConfigMapping(prefix = "ecoplan.submissions")
interface SubmissionSettings {

    /** Submissions of one report over its life. */
    @WithDefault("200")
    int inAll();

    /** Submissions of one report within an hour. */
    @WithDefault("20")
    int anHour();
}
