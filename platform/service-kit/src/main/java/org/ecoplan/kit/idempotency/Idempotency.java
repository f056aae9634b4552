package org.ecoplan.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.ecoplan.kernel.Sha256;
import org.ecoplan.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A POST with an Idempotency-Key takes effect once: the key is written in the transaction of the effect, and
 * the same call again is answered with the first answer. The same key with another content is a 422.
 * A refused call leaves no key. Keys are kept for a week: status, Location, ETag, and the body where it is small; the
 * repetition of a call with a large answer has no body, its Location says where to read.
 */
@ApplicationScoped
public class Idempotency {
    private static final int LONGEST_KEY = 200;
    private static final int LARGEST_BODY = 16 * 1024;

    private final ObjectMapper json;

    Idempotency(ObjectMapper json) {
        this.json = json;
    }

    /**
     * @param caller whose key it is
     * @param key the header, {@code null} when the caller gave none
     * @param operation method and address, so that one key cannot serve two operations
     * @param content the parsed body
     * @param effect the use case and its answer; joins this transaction; a thrown problem undoes everything
     */
    public Uni<Response> once(
            String caller, @Nullable String key, String operation, Object content, Supplier<Uni<Response>> effect) {
        if (key == null) {
            return effect.get();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problems.problem(400, "BAD_IDEMPOTENCY_KEY", "Idempotency-Key 须为 1 至 200 个字符", "");
        }
        String hash = hash(operation, content);
        return Panache.withTransaction(() -> claim(caller, key, hash)
                .flatMap(claimed -> claimed == 1
                        ? effect.get().flatMap(answer -> keep(caller, key, answer))
                        : repeat(caller, key, hash)));
    }

    private static Uni<Integer> claim(String caller, String key, String hash) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into idempotency_key (caller, key, request_hash, created_at) "
                                        + "values (?1, ?2, ?3, now()) on conflict do nothing")
                        .setParameter(1, caller)
                        .setParameter(2, key)
                        .setParameter(3, hash)
                        .executeUpdate());
    }

    private Uni<Response> keep(String caller, String key, Response answer) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "update idempotency_key set status = ?3, location = ?4, etag = ?5, body = ?6 "
                                        + "where caller = ?1 and key = ?2")
                        .setParameter(1, caller)
                        .setParameter(2, key)
                        .setParameter(3, answer.getStatus())
                        .setParameter(4, answer.getHeaderString(HttpHeaders.LOCATION))
                        .setParameter(5, answer.getHeaderString(HttpHeaders.ETAG))
                        .setParameter(6, bodyOf(answer))
                        .executeUpdate())
                .replaceWith(answer);
    }

    private @Nullable String bodyOf(Response answer) {
        String body = answer.hasEntity() ? write(answer.getEntity()) : null;
        return body == null || body.getBytes(StandardCharsets.UTF_8).length > LARGEST_BODY ? null : body;
    }

    private static Uni<Response> repeat(String caller, String key, String hash) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select request_hash, status, location, etag, body from idempotency_key "
                                        + "where caller = ?1 and key = ?2",
                                Object[].class)
                        .setParameter(1, caller)
                        .setParameter(2, key)
                        .getSingleResult())
                .map(kept -> {
                    if (!hash.equals(kept[0])) {
                        throw Problems.problem(422, "IDEMPOTENCY_KEY_REUSED", "同一 Idempotency-Key 已用于不同内容的请求", "");
                    }
                    return answerOf(kept);
                });
    }

    private static Response answerOf(Object[] kept) {
        Response.ResponseBuilder answer = Response.status((Integer) kept[1]).header("Idempotency-Replayed", "true");
        if (kept[2] != null) {
            answer.header(HttpHeaders.LOCATION, kept[2]);
        }
        if (kept[3] != null) {
            answer.header(HttpHeaders.ETAG, kept[3]);
        }
        if (kept[4] != null) {
            answer.type(MediaType.APPLICATION_JSON_TYPE).entity(kept[4]);
        }
        return answer.build();
    }

    private String hash(String operation, Object content) {
        return Sha256.hex(operation + write(content));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
