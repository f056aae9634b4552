package org.ecoplan.indicator.evaluation.application;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the standards once, for all who need them. */
class LoadedStandards {

    @Produces
    @Singleton
    Standards standards() {
        return StandardFiles.read();
    }
}
