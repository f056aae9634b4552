package org.ecoplan.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;

/** Turns refusals into RFC 9457 answers. The {@code type} of a problem is stable: its code in lower case. */
public final class Problems {
    private Problems() {}

    /** The result, or the problem of the refusal. Call it after the transaction, in the resource. */
    public static <T> T orProblem(Outcome<T> outcome) {
        return outcome.<T>fold(result -> result, refusal -> {
            throw problem(refusal);
        });
    }

    public static HttpProblem problem(Refusal refusal) {
        return problem(statusOf(refusal.kind()), refusal.code(), refusal.title(), refusal.pointer());
    }

    public static HttpProblem problem(int status, String code, String title, String pointer) {
        return HttpProblem.builder()
                .withType(typeOf(code))
                .withStatus(status)
                .withTitle(title)
                .with("code", code)
                .with("errors", List.of(Map.of("pointer", pointer, "code", code, "title", title)))
                .build();
    }

    static URI typeOf(String code) {
        return URI.create("urn:ecoplan:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static int statusOf(Refusal.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> Response.Status.NOT_FOUND.getStatusCode();
            case NOT_ALLOWED -> Response.Status.FORBIDDEN.getStatusCode();
            case CONFLICT -> Response.Status.CONFLICT.getStatusCode();
            case STALE -> Response.Status.PRECONDITION_FAILED.getStatusCode();
            case INVALID -> 422;
        };
    }
}
