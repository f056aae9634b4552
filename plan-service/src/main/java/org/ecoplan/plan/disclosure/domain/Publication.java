package org.ecoplan.plan.disclosure.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The proof that something was published elsewhere, such as on the site of the government (公开凭证), as a person recorded it.
 *
 * @param disclosureId what of the system was published there, absent for anything else
 * @param address where it stands
 * @param on the day on which it was published, local date in Asia/Shanghai
 * @param contentHash SHA-256 of what stands there, hexadecimal
 * @param by account of who recorded it
 */
public record Publication(
        UUID id,
        UUID planId,
        String organisation,
        @Nullable UUID disclosureId,
        String title,
        String address,
        LocalDate on,
        String contentHash,
        String by,
        Instant at) {}
