package org.ecoplan.testkit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the description of an API must have so that a client can be made of it: operations with ids and summaries, a way to
 * a token, no schema that is empty or that nothing speaks of, and answers that say what they always hold.
 */
public final class ApiLint {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete", "head", "options");

    /** Answers of which every field may be missing: what a document says of itself. */
    private static final Set<String> ALL_OPTIONAL = Set.of("HeaderView");

    private final JsonNode api;
    private final List<String> faults = new ArrayList<>();

    private ApiLint(JsonNode api) {
        this.api = api;
    }

    /** @param api an OpenAPI document */
    public static List<String> faultsOf(JsonNode api) {
        ApiLint lint = new ApiLint(api);
        lint.checkOperations();
        lint.checkSecurity();
        lint.checkSchemas();
        return lint.faults;
    }

    private void checkOperations() {
        Set<String> ids = new HashSet<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> {
                            String place = method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
                            JsonNode operation = method.getValue();
                            String id = operation.path("operationId").asText();
                            check(!id.isEmpty(), place + " has no operationId");
                            check(id.isEmpty() || ids.add(id), place + " has the operationId of another: " + id);
                            check(operation.hasNonNull("summary"), place + " has no summary");
                        }));
    }

    private void checkSecurity() {
        JsonNode schemes = api.at("/components/securitySchemes");
        check(!schemes.isEmpty(), "there is no security scheme");
        schemes.properties().forEach(scheme -> {
            JsonNode how = scheme.getValue();
            boolean usable = how.path("type").asText().equals("http")
                            && how.path("scheme").asText().equals("bearer")
                    || how.hasNonNull("openIdConnectUrl");
            check(usable, "the security scheme " + scheme.getKey() + " tells no way to a token");
        });
    }

    private void checkSchemas() {
        Set<String> spoken = new HashSet<>(api.findValuesAsText("$ref"));
        api.at("/components/schemas").properties().forEach(named -> {
            String name = named.getKey();
            JsonNode schema = named.getValue();
            check(spoken.contains("#/components/schemas/" + name), "nothing speaks of the schema " + name);
            if (schema.path("type").asText().equals("object")) {
                check(
                        !schema.path("properties").isEmpty() || schema.has("additionalProperties"),
                        "the schema " + name + " is empty");
                boolean isAnswer = (name.endsWith("View") || name.startsWith("Page")) && !ALL_OPTIONAL.contains(name);
                check(!isAnswer || !schema.path("required").isEmpty(), "the answer " + name + " requires nothing");
            }
            check(
                    !name.contains("$") && !name.endsWith("Impl") && !name.endsWith("Entity"),
                    "the schema " + name + " is a class of the inside");
        });
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
