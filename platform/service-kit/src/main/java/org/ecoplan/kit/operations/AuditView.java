package org.ecoplan.kit.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.ecoplan.kit.audit.AuditEntry;
import org.ecoplan.kit.audit.AuditEntry.Place;
import org.jspecify.annotations.Nullable;

/**
 * One change: who, what, when and why.
 *
 * @param client the program through which it was made
 * @param cause {@code call} and its correlation id, or {@code event} and its id
 * @param sequence place in the chain; absent for a second or so after the change
 * @param hash SHA-256 over the entry and the hash of the one before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditView(
        long id,
        Instant happenedAt,
        String actorId,
        String actorName,
        String client,
        String organisation,
        String objectType,
        String objectId,
        String act,
        Map<String, String> detail,
        String cause,
        @Nullable String reason,
        @Nullable Long sequence,
        @Nullable String hash) {

    static AuditView of(AuditEntry entry) {
        Place place = entry.place();
        return new AuditView(
                entry.id(),
                entry.happenedAt(),
                entry.actorId(),
                entry.actorName(),
                entry.client(),
                entry.organisation(),
                entry.objectType(),
                entry.objectId(),
                entry.act(),
                entry.details(),
                entry.cause(),
                entry.reason(),
                place == null ? null : place.sequence(),
                place == null ? null : place.hash());
    }
}
