package org.ecoplan.notification.channel.email;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The mail client with our time limits. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface Relay {}
