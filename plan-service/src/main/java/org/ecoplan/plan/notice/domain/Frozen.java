package org.ecoplan.plan.notice.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says, as frozen.
 *
 * @param content canonical JSON: keys in the order of their characters, no space between
 * @param contentHash SHA-256 of its UTF-8 bytes, hexadecimal
 * @param asOf the day at whose end the figures stood
 * @param upTo number of the last step that the figures rest on
 * @param snapshot the transactions that they rest on, absent in notices that are older than this
 */
public record Frozen(
        String title,
        String content,
        String contentHash,
        LocalDate asOf,
        long upTo,
        @Nullable String snapshot,
        Instant frozenAt) {}
