package org.ecoplan.notification.contact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a person is reached (联系方式), as far as it may be shown. */
public record Contact(
        UUID holderId,
        String unitCode,
        @Nullable String maskedMobile,
        @Nullable String maskedEmail,
        long version) {}
