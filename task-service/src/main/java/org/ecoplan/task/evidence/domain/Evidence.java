package org.ecoplan.task.evidence.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An evidence file that is kept. It never changes.
 *
 * @param length bytes
 * @param sha256 of its content, hexadecimal: its name in the store
 * @param scan whether a virus scanner has looked at it
 * @param picture what it says of itself, absent for anything but a picture
 */
public record Evidence(
        EvidenceId id,
        EvidenceOwner owner,
        FileName name,
        EvidenceType type,
        long length,
        String sha256,
        Instant storedAt,
        Stated stated,
        Scan scan,
        @Nullable Picture picture) {

    /** What a virus scanner said. */
    public enum Scan {
        /** 未启用: there is no scanner */
        OFF,
        /** 未发现病毒 */
        CLEAN
    }

    /** How far the picture's own words are from the unit's. */
    public Stated.Deviation deviation() {
        return stated.from(picture);
    }
}
