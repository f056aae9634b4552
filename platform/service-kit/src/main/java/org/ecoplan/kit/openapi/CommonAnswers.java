package org.ecoplan.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.ecoplan.kit.problem.ProblemExamples;

/**
 * Adds to each operation the problems that any call can be answered with, by what the operation takes: a body, a
 * place in the path, If-Match, Idempotency-Key. If-Match is required where the operation does not say when it may be
 * left out. Tags are sorted, so that the document is the same in each build.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class CommonAnswers implements OASFilter {
    /** Description of an If-Match that is left out when the thing is new. */
    public static final String IF_MATCH_OF_A_CHANGE =
            "The ETag as it was read; left out when the thing is new, otherwise 428. 新建时不给,修改时给出读到的版本";

    private static final String IF_MATCH = "If-Match";
    private static final String PROBLEM = "Problem";
    private static final List<Integer> STATUSES = List.of(400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 503);
    /** Schemas of the problem library: our problems have a shape of their own. */
    private static final List<String> OF_THE_LIBRARY =
            List.of("HttpProblem", "HttpValidationProblem", "Violation", "ValidationProblem");

    private static final Map<String, String> MEANINGS = Map.of(
            IF_MATCH,
            "The ETag as it was read, such as \"7\"; neither a weak tag (412) nor * (428). 读到的版本",
            "Idempotency-Key",
            "The same call with the same key takes effect once, for a week. Its repetition is answered with the first status,"
                    + " Location and ETag and with Idempotency-Replayed: true; an answer of more than 16 kB is not kept, its"
                    + " repetition has no body: read it at Location. 幂等键");

    private static final String MEDIA_TYPE = "application/problem+json";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        OF_THE_LIBRARY.forEach(api.getComponents()::removeSchema);
        api.getComponents().addSchema(PROBLEM, problem());
        STATUSES.forEach(status -> api.getComponents().addResponse(PROBLEM + status, answer(status)));
        if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
            for (Map.Entry<String, PathItem> item :
                    api.getPaths().getPathItems().entrySet()) {
                item.getValue()
                        .getOperations()
                        .forEach((method, operation) -> answer(item.getKey(), method, operation));
            }
        }
        if (api.getTags() != null) {
            List<Tag> tags = new ArrayList<>(api.getTags());
            tags.sort(Comparator.comparing(Tag::getName));
            api.setTags(tags);
        }
    }

    private static void answer(String path, PathItem.HttpMethod method, Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        List<Integer> problems = new ArrayList<>(List.of(401, 403, 503));
        if (method != PathItem.HttpMethod.GET && method != PathItem.HttpMethod.HEAD) {
            problems.add(409);
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(List.of(400, 413, 415, 422));
        }
        if (!parameters(operation).isEmpty()) {
            problems.add(400);
        }
        if (path.contains("{")) {
            problems.add(404);
        }
        if (takes(operation, IF_MATCH)) {
            problems.addAll(List.of(412, 428));
        }
        if (takes(operation, "Idempotency-Key")) {
            problems.add(422);
        }
        parameters(operation).forEach(CommonAnswers::explain);
        Map<String, APIResponse> answers =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        problems.forEach(status -> answers.put(String.valueOf(status), reference(status)));
        answers.keySet().forEach(operation.getResponses()::removeAPIResponse);
        answers.forEach(operation.getResponses()::addAPIResponse);
    }

    private static void explain(Parameter parameter) {
        String meaning = MEANINGS.get(parameter.getName());
        if (meaning != null && parameter.getDescription() == null) {
            parameter.setDescription(meaning);
            if (parameter.getName().equals(IF_MATCH)) {
                parameter.setRequired(true);
            }
        }
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static boolean takes(Operation operation, String header) {
        return parameters(operation).stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }

    private static APIResponse reference(int status) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + PROBLEM + status);
    }

    private static APIResponse answer(int status) {
        return OASFactory.createAPIResponse()
                .description(ProblemExamples.titleOf(status))
                .content(OASFactory.createContent()
                        .addMediaType(
                                MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))
                                        .example(ProblemExamples.of(status))));
    }

    private static Schema problem() {
        Schema error = object("Where and why. 出错位置与原因。")
                .addProperty("pointer", text("JSON pointer into the request; empty where none fits"))
                .addProperty("code", text("stable code in English"))
                .addProperty("title", text("Chinese text"));
        return object("RFC 9457. 出错应答。")
                .addProperty("type", text("stable URI of the kind of problem"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("title", text("Chinese text"))
                .addProperty("code", text("stable code in English"))
                .addProperty("correlationId", text("names the request in the logs"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(error));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
