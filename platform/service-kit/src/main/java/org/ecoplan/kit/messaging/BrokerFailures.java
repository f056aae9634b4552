package org.ecoplan.kit.messaging;

import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Tells a broker that does not take anything now from one that will never take a certain record. */
final class BrokerFailures {
    private BrokerFailures() {}

    /** Whether the failure passes by itself: no broker, no answer in time, a producer that was given up. */
    static boolean isAway(@Nullable Throwable failure) {
        return failure instanceof RetriableException
                || failure instanceof java.util.concurrent.TimeoutException
                || failure instanceof org.apache.kafka.common.KafkaException closed
                        && closed.getClass() == org.apache.kafka.common.KafkaException.class
                || failure instanceof IllegalStateException;
    }
}
