package org.ecoplan.kit.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kit.security.Actor;
import org.jspecify.annotations.Nullable;

/** A change of something that matters to people, as the audit trail keeps it. */
public record Change(Actor who, What what, Why why) {

    /**
     * What was changed.
     *
     * @param organisation whose it is; empty for what belongs to none
     * @param objectType in lower case, one word a kind of object: {@code plan}
     * @param objectId by which it is found
     * @param act in the past: {@code ISSUED}
     * @param detail what else tells the change: versions, codes, names of fields; never an address, a number of a person
     *     or a text from a body
     */
    public record What(
            String organisation, String objectType, String objectId, String act, Map<String, String> detail) {

        public static What of(String organisation, String objectType, String objectId, String act) {
            return new What(organisation, objectType, objectId, act, Map.of());
        }

        public static What of(String organisation, String objectType, UUID objectId, String act) {
            return of(organisation, objectType, objectId.toString(), act);
        }

        /** The same with the version that the object has now. */
        public What version(long version) {
            return with("version", version);
        }

        /** The same with one more detail; without it where it is not known. */
        public What with(String name, @Nullable Object value) {
            if (value == null) {
                return this;
            }
            Map<String, String> more = new HashMap<>(detail);
            more.put(name, value.toString());
            return new What(organisation, objectType, objectId, act, Map.copyOf(more));
        }
    }

    /**
     * Why it was changed.
     *
     * @param cause where it can be looked up: {@code call} and the correlation id, or {@code event} and its id
     * @param reason what the person gave as the reason, {@code null} for none
     */
    public record Why(String cause, @Nullable String reason) {

        static Why call(String correlationId, @Nullable String reason) {
            return new Why("call " + correlationId, reason);
        }

        public static Why event(UUID eventId) {
            return new Why("event " + eventId, null);
        }
    }
}
