package org.ecoplan.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;

/** Gets real tokens from a running Keycloak and reads their claims. */
final class TestTokens {
    private final URI endpoint;

    TestTokens(URI endpoint) {
        this.endpoint = endpoint;
    }

    JsonNode claimsOfPerson(String name) throws Exception {
        return claims("grant_type=password&client_id=ecoplan-web&username=%s&password=%s".formatted(name, name));
    }

    JsonNode claimsOfFeed(String client) throws Exception {
        return claims("grant_type=client_credentials&client_id=%s&client_secret=feed-secret".formatted(client));
    }

    int statusFor(String name, String password) throws Exception {
        return ask("grant_type=password&client_id=ecoplan-web&username=%s&password=%s".formatted(name, password))
                .statusCode();
    }

    private JsonNode claims(String form) throws Exception {
        ObjectMapper json = new ObjectMapper();
        String token = json.readTree(ask(form).body()).path("access_token").asText();
        return json.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private HttpResponse<String> ask(String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
