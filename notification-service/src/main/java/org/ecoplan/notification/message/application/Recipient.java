package org.ecoplan.notification.message.application;

import java.util.UUID;

/** The person a message goes to (接收人). */
public record Recipient(UUID holderId, String holderName, String maskedAddress) {}
