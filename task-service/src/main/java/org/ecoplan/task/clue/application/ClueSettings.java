package org.ecoplan.task.clue.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many clues are taken and how long they are kept, as an installation sets it. */
@ConfigMapping(prefix = "ecoplan.clues")
public interface ClueSettings {

    /** Calls of one address within an hour. */
    @WithDefault("10")
    int anHour();

    /** Clues of an organisation within a day. */
    @WithDefault("500")
    int aDay();

    /** From when it came until it is deleted, whatever became of it. */
    @WithDefault("365D")
    Duration keep();
}
