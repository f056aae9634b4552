package org.ecoplan.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ApiLintTest {
    private static final String GOOD = """
            {"paths": {"/duties": {"get": {"operationId": "DutyResource_list", "summary": "Duties",
               "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/DutyView"}}}}}}}},
             "components": {
               "securitySchemes": {"keycloak": {"type": "http", "scheme": "bearer"}},
               "schemas": {"DutyView": {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]}}}}""";

    @Test
    void findsNothingInAGoodContract() throws Exception {
        assertThat(ApiLint.faultsOf(json(GOOD))).isEmpty();
    }

    @Test
    void findsAnOperationWithoutIdAndSummary() throws Exception {
        String bad = GOOD.replace("\"operationId\": \"DutyResource_list\", \"summary\": \"Duties\",", "");

        assertThat(ApiLint.faultsOf(json(bad)))
                .containsExactly("GET /duties has no operationId", "GET /duties has no summary");
    }

    @Test
    void findsAnIdThatTwoOperationsHave() throws Exception {
        String bad = GOOD.replace(
                "{\"paths\": {",
                "{\"paths\": {\"/other\": {\"get\": {\"operationId\": \"DutyResource_list\", \"summary\": \"x\"}}, ");

        assertThat(ApiLint.faultsOf(json(bad)))
                .containsExactly("GET /duties has the operationId of another: DutyResource_list");
    }

    @Test
    void findsASecuritySchemeThatTellsNoWayToAToken() throws Exception {
        String bad = GOOD.replace("{\"type\": \"http\", \"scheme\": \"bearer\"}", "{\"type\": \"openIdConnect\"}");

        assertThat(ApiLint.faultsOf(json(bad))).containsExactly("the security scheme keycloak tells no way to a token");
    }

    @Test
    void findsAnswersThatRequireNothingAndClassesOfTheInside() throws Exception {
        String bad = GOOD.replace(", \"required\": [\"id\"]", "")
                .replace("\"schemas\": {", "\"schemas\": {\"EngineImpl\": {\"type\": \"object\"}, ");

        assertThat(ApiLint.faultsOf(json(bad)))
                .containsExactly(
                        "nothing speaks of the schema EngineImpl",
                        "the schema EngineImpl is empty",
                        "the schema EngineImpl is a class of the inside",
                        "the answer DutyView requires nothing");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
