package org.ecoplan.notification.message.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person a message goes to (接收人).
 *
 * @param addressKey the same for the same address; absent for messages from before it was kept
 */
public record Recipient(
        UUID holderId,
        String holderName,
        String maskedAddress,
        @Nullable String addressKey) {}
