package org.ecoplan.directory;

import java.time.LocalDate;
import java.util.UUID;

/** Who holds a post from when on. Contact data is kept by notification-service only. */
public record PostHolder(String unitCode, Post post, UUID holderId, String holderName, LocalDate from) {}
