package org.ecoplan.task.assignment.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.ecoplan.task.assignment.domain.SignOffPolicy;

/** How long units have to sign for their duties, as an installation sets it. */
@ConfigMapping(prefix = "ecoplan.sign-off")
interface SignOffSettings {

    /** Working days to sign. */
    @WithDefault("3")
    int workingDays();

    /** Calendar days after the first telling on which the supervising leader is told. */
    @WithDefault("3")
    int leaderAfterDays();

    default SignOffPolicy policy() {
        return new SignOffPolicy(workingDays(), leaderAfterDays());
    }
}
