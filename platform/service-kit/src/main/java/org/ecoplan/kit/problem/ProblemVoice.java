package org.ecoplan.kit.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoplan.kit.failure.TransientFailures;
import org.ecoplan.kit.json.NulCharacterException;
import org.ecoplan.kit.json.TooManyItemsException;
import org.jspecify.annotations.Nullable;

/** Gives every problem its code, its Chinese title, the place of the error and the correlation id. */
@ApplicationScoped
class ProblemVoice implements ProblemPostProcessor {
    /** Below are the steps of a login, which the library passes through here too. */
    private static final int FIRST_STATUS_OF_A_PROBLEM = 400;

    private static final int MOST_ERRORS = 100;
    private static final String FORM_READERS = "org.jboss.resteasy.reactive.server.core.multipart.";

    private final CorrelationId correlation;

    ProblemVoice(CorrelationId correlation) {
        this.correlation = correlation;
    }

    @Override
    public int priority() {
        return 50;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        HttpProblem voiced = voiced(problem, context);
        RefusalLog.log(
                correlation.routing(),
                voiced.getStatusCode(),
                String.valueOf(voiced.getParameters().get("code")),
                firstPointer(voiced),
                context.cause);
        return voiced;
    }

    private HttpProblem voiced(HttpProblem problem, ProblemContext context) {
        if (problem.getStatusCode() < FIRST_STATUS_OF_A_PROBLEM) {
            return problem;
        }
        if (problem.getParameters().containsKey("code")) {
            return HttpProblem.builder(problem)
                    .with("correlationId", correlation.current())
                    .build();
        }
        StandardProblem standard = standardOf(problem, context.cause);
        HttpProblem.Builder voiced = onlyWithHeadersOf(problem).with("correlationId", correlation.current());
        if (standard == StandardProblem.UNAVAILABLE) {
            voiced.withHeader("Retry-After", EarlyProblem.RETRY_AFTER_SECONDS);
        }
        return voiced.withType(Problems.typeOf(standard.name()))
                .withStatus(standard.status())
                .withTitle(standard.title())
                .with("code", standard.name())
                .with("errors", errorsOf(standard, context.cause))
                .build();
    }

    /** The library's own list of violations says where a fault is in words of its own, and wrongly for query parameters. */
    private static HttpProblem.Builder onlyWithHeadersOf(HttpProblem problem) {
        HttpProblem.Builder own = HttpProblem.builder().withInstance(problem.getInstance());
        problem.getHeaders().forEach(own::withHeader);
        return own;
    }

    private static StandardProblem standardOf(HttpProblem problem, Throwable thrown) {
        if (isBrokenForm(thrown)) {
            return StandardProblem.MALFORMED_FORM;
        }
        if (problem.getStatusCode() >= 500 && TransientFailures.isLostRace(thrown)) {
            return StandardProblem.STALE_VERSION;
        }
        if (problem.getStatusCode() >= 500 && TransientFailures.isTransient(thrown)) {
            return StandardProblem.UNAVAILABLE;
        }
        if (causeOf(thrown, NulCharacterException.class) != null) {
            return StandardProblem.NUL_CHARACTER;
        }
        if (causeOf(thrown, UnrecognizedPropertyException.class) != null) {
            return StandardProblem.UNKNOWN_FIELD;
        }
        if (causeOf(thrown, ConstraintViolationException.class) != null
                || causeOf(thrown, TooManyItemsException.class) != null) {
            return StandardProblem.VALIDATION_FAILED;
        }
        if (causeOf(thrown, JsonParseException.class) != null) {
            return StandardProblem.MALFORMED_JSON;
        }
        JsonProcessingException json = causeOf(thrown, JsonProcessingException.class);
        if (json != null && problem.getStatusCode() < 500) {
            boolean aboutAField = json instanceof JsonMappingException mapping
                    && (json instanceof MismatchedInputException
                            || !mapping.getPath().isEmpty());
            return aboutAField ? StandardProblem.WRONG_TYPE : StandardProblem.MALFORMED_JSON;
        }
        return StandardProblem.ofStatus(problem.getStatusCode())
                .orElse(problem.getStatusCode() < 500 ? StandardProblem.BAD_REQUEST : StandardProblem.INTERNAL);
    }

    /** A form that ends before its last boundary, or has no boundary: whoever sends it again sends it no better. */
    private static boolean isBrokenForm(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            StackTraceElement[] trace = cause.getStackTrace();
            if (cause instanceof IOException
                    && trace.length > 0
                    && trace[0].getClassName().startsWith(FORM_READERS)) {
                return true;
            }
        }
        return false;
    }

    private static List<Map<String, String>> errorsOf(StandardProblem standard, Throwable thrown) {
        ConstraintViolationException violations = causeOf(thrown, ConstraintViolationException.class);
        if (violations != null) {
            return violations.getConstraintViolations().stream()
                    .limit(MOST_ERRORS)
                    .map(violation -> error(pointerOf(violation), standard.name(), violation.getMessage()))
                    .toList();
        }
        TooManyItemsException tooMany = causeOf(thrown, TooManyItemsException.class);
        if (tooMany != null) {
            return List.of(error(listOf(thrown), standard.name(), tooMany.title()));
        }
        JsonMappingException mapping = causeOf(thrown, JsonMappingException.class);
        String pointer = mapping == null ? "" : pointerOf(mapping);
        return List.of(error(pointer, standard.name(), standard.title()));
    }

    private static @Nullable String firstPointer(HttpProblem voiced) {
        return voiced.getParameters().get("errors") instanceof List<?> errors
                        && !errors.isEmpty()
                        && errors.get(0) instanceof Map<?, ?> first
                        && first.get("pointer") instanceof String pointer
                ? pointer
                : null;
    }

    private static Map<String, String> error(String pointer, String code, String title) {
        return Map.of("pointer", pointer, "code", code, "title", title);
    }

    /** The list in which an item was one too many. */
    private static String listOf(Throwable thrown) {
        JsonMappingException mapping = causeOf(thrown, JsonMappingException.class);
        String item = mapping == null ? "" : pointerOf(mapping);
        return item.substring(0, Math.max(0, item.lastIndexOf('/')));
    }

    private static String pointerOf(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step ->
                        "/" + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static String pointerOf(ConstraintViolation<?> violation) {
        return ViolationPointer.of(violation.getPropertyPath());
    }

    private static <T extends Throwable> @Nullable T causeOf(Throwable thrown, Class<T> wanted) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (wanted.isInstance(cause)) {
                return wanted.cast(cause);
            }
        }
        return null;
    }
}
