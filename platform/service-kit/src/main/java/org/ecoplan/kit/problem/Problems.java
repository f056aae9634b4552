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
    /** A problem that names more faults would not be read. */
    private static final int MOST_ERRORS = 1_000;

    private Problems() {}

    /** The result, or the problem of the refusal. Call it after the transaction, in the resource. */
    public static <T> T orProblem(Outcome<T> outcome) {
        return outcome.<T>fold(result -> result, refusal -> {
            throw problem(refusal);
        });
    }

    /** Whether a call failed because this caller may not do it (403). */
    public static boolean isForbidden(Throwable failure) {
        return failure instanceof HttpProblem problem
                && problem.getStatusCode() == Response.Status.FORBIDDEN.getStatusCode();
    }

    /** The code of a problem that was thrown. */
    public static String codeOf(Throwable problem) {
        return String.valueOf(((HttpProblem) problem).getParameters().get("code"));
    }

    public static HttpProblem problem(Refusal refusal) {
        return refusal.parts().isEmpty()
                ? problem(statusOf(refusal.kind()), refusal.code(), refusal.title(), refusal.pointer())
                : problem(
                        statusOf(refusal.kind()),
                        refusal.code(),
                        refusal.title(),
                        refusal.parts().stream()
                                .limit(MOST_ERRORS)
                                .map(part -> error(part.pointer(), part.code(), part.title()))
                                .toList());
    }

    public static HttpProblem problem(int status, String code, String title, String pointer) {
        return problem(status, code, title, List.of(error(pointer, code, title)));
    }

    private static HttpProblem problem(int status, String code, String title, List<Map<String, String>> errors) {
        return HttpProblem.builder()
                .withType(typeOf(code))
                .withStatus(status)
                .withTitle(title)
                .with("code", code)
                .with("errors", errors)
                .build();
    }

    private static Map<String, String> error(String pointer, String code, String title) {
        return Map.of("pointer", pointer, "code", code, "title", title);
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
