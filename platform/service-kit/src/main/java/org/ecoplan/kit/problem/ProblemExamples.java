package org.ecoplan.kit.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The most general problem of a status as an API description shows it. */
public final class ProblemExamples {
    private ProblemExamples() {}

    public static String titleOf(int status) {
        return standard(status).title();
    }

    /** A whole problem as a call is answered with it. */
    public static Map<String, Object> of(int status) {
        StandardProblem problem = standard(status);
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", Problems.typeOf(problem.name()).toString());
        example.put("status", problem.status());
        example.put("title", problem.title());
        example.put("code", problem.name());
        example.put("correlationId", "9f1c2d3e-7a54-4c11-8a0f-2b7f5d0c1e66");
        Map<String, String> error = new LinkedHashMap<>();
        error.put("pointer", "");
        error.put("code", problem.name());
        error.put("title", problem.title());
        example.put("errors", List.of(error));
        return example;
    }

    private static StandardProblem standard(int status) {
        return StandardProblem.ofStatus(status)
                .orElseThrow(() -> new IllegalArgumentException("no standard problem with status " + status));
    }
}
