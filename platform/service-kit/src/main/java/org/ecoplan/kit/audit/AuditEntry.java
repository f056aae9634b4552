package org.ecoplan.kit.audit;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.ecoplan.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail as it is stored.
 *
 * @param detail canonical JSON
 * @param place where it stands in the chain; {@code null} until the worker has come by
 */
public record AuditEntry(
        long id,
        Instant happenedAt,
        String actorId,
        String actorName,
        String client,
        String organisation,
        String objectType,
        String objectId,
        String act,
        String detail,
        String cause,
        @Nullable String reason,
        @Nullable Place place) {

    static final String COLUMNS =
            "id, happened_at, actor_id, actor_name, client, organisation, object_type, object_id, "
                    + "act, detail, cause, reason, sequence, previous_hash, hash";

    /**
     * A place in the chain.
     *
     * @param sequence 1 for the first entry, then without a gap
     * @param previousHash hash of the entry before; of 64 zeros for the first
     * @param hash SHA-256 of the entry and its place, in hexadecimal
     */
    public record Place(long sequence, String previousHash, String hash) {
        static final Place BEFORE_ALL = new Place(0, "0".repeat(64), "0".repeat(64));
    }

    static AuditEntry of(Row row) {
        Long sequence = row.getLong("sequence");
        return new AuditEntry(
                row.getLong("id"),
                row.getOffsetDateTime("happened_at").toInstant(),
                row.getString("actor_id"),
                row.getString("actor_name"),
                row.getString("client"),
                row.getString("organisation"),
                row.getString("object_type"),
                row.getString("object_id"),
                row.getString("act"),
                row.getString("detail"),
                row.getString("cause"),
                row.getString("reason"),
                sequence == null ? null : new Place(sequence, row.getString("previous_hash"), row.getString("hash")));
    }

    /** What else tells the change. */
    public Map<String, String> details() {
        return CanonicalJson.read(detail);
    }

    /** The place behind another: its hash covers all of this entry and the hash of that one. */
    Place placeAfter(Place previous) {
        long sequence = previous.sequence() + 1;
        return new Place(sequence, previous.hash(), hashAt(sequence, previous.hash()));
    }

    private String hashAt(long sequence, String previousHash) {
        Map<String, Object> content = new HashMap<>();
        content.put("sequence", sequence);
        content.put("previousHash", previousHash);
        content.put("happenedAt", happenedAt.toString());
        content.put("actorId", actorId);
        content.put("actorName", actorName);
        content.put("client", client);
        content.put("organisation", organisation);
        content.put("objectType", objectType);
        content.put("objectId", objectId);
        content.put("act", act);
        content.put("detail", detail);
        content.put("cause", cause);
        if (reason != null) {
            content.put("reason", reason);
        }
        return Sha256.hex(CanonicalJson.write(content));
    }
}
