package org.ecoplan.kit.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of recomputing a piece of the chain.
 *
 * @param intact whether every entry of the piece has the hash that it should have
 * @param checked how many entries were recomputed
 * @param through the last sequence that was found right
 * @param head its hash; kept outside of the system, it shows later that the newest entries were not taken out
 * @param next sequence after which the next piece begins; absent when this was the last, or broken
 * @param waiting committed entries that have no place in the chain yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verification(
        boolean intact,
        long checked,
        long through,
        String head,
        @Nullable Break broken,
        @Nullable Long next,
        long waiting) {

    /** The first place where the chain does not hold. */
    public record Break(long sequence, Kind kind) {}

    /** How an entry does not fit. */
    public enum Kind {
        /** No entry has this sequence: one was taken out. */
        MISSING,
        /** It does not name the hash of the entry before. */
        NOT_LINKED,
        /** Its content is not what it was hashed from. */
        ALTERED
    }

    Verification waiting(long unsealed) {
        return new Verification(intact, checked, through, head, broken, next, unsealed);
    }

    /** @param entries in their order, from the one with the sequence {@code after} on, one more than a portion at most */
    static Verification of(long after, List<AuditEntry> entries, int portion) {
        AuditEntry.Place right = AuditEntry.Place.BEFORE_ALL;
        long checked = 0;
        int at = 0;
        if (after > 0) {
            AuditEntry.Place known = entries.isEmpty() ? null : entries.get(0).place();
            if (known == null || known.sequence() != after) {
                return broken(0, right, after, Kind.MISSING);
            }
            right = known;
            at = 1;
        }
        for (; at < entries.size() && checked < portion; at++) {
            AuditEntry.Place found = entries.get(at).place();
            AuditEntry.Place expected = entries.get(at).placeAfter(right);
            if (found == null || found.sequence() != expected.sequence()) {
                return broken(checked, right, expected.sequence(), Kind.MISSING);
            }
            if (!found.previousHash().equals(expected.previousHash())) {
                return broken(checked, right, expected.sequence(), Kind.NOT_LINKED);
            }
            if (!found.hash().equals(expected.hash())) {
                return broken(checked, right, expected.sequence(), Kind.ALTERED);
            }
            right = found;
            checked++;
        }
        return new Verification(
                true, checked, right.sequence(), right.hash(), null, at < entries.size() ? right.sequence() : null, 0);
    }

    private static Verification broken(long checked, AuditEntry.Place right, long sequence, Kind kind) {
        return new Verification(false, checked, right.sequence(), right.hash(), new Break(sequence, kind), null, 0);
    }
}
