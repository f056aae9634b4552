package org.ecoplan.plan.disclosure.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that was disclosed to everybody (主动公开). It never changes: that it was disclosed, when, and what it said can be
 * shown at any time.
 *
 * @param kind what it is
 * @param subject which one of its kind: the period of a notice, the year of an assessment, the date of a plan
 * @param correction number of the correction of a notice, 0 for the notice itself; version of an assessment; revision of a plan
 * @param content JSON, as everybody reads it
 * @param contentHash SHA-256 of its UTF-8 bytes, hexadecimal
 * @param by account of who disclosed it; stays inside
 */
public record Disclosure(
        UUID id,
        String organisation,
        UUID planId,
        Kind kind,
        String subject,
        int correction,
        String title,
        String content,
        String contentHash,
        Instant at,
        String by) {

    /** What can be disclosed. */
    public enum Kind {
        /** a half-year notice (半年通报) */
        NOTICE,
        /** the results of a year (年评估) */
        ASSESSMENT,
        /** an issued plan */
        PLAN
    }
}
