package org.ecoplan.testkit.stack;

import java.util.Map;

/** A real PostgreSQL and a real Kafka, wherever they run. */
interface Parts {
    void start();

    /** Where the started parts are, as settings of a service. */
    Map<String, String> settings();

    void stop();
}
