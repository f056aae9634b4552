package org.ecoplan.local.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** Gets real tokens from Keycloak for the people and feeds of the demo. */
final class Logins {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI tokenEndpoint;

    Logins(HttpClient http, URI tokenEndpoint) {
        this.http = http;
        this.tokenEndpoint = tokenEndpoint;
    }

    /** The password of a demo user is its name. */
    String person(String name) {
        return token("grant_type=password&client_id=ecoplan-web&username=%s&password=%s".formatted(name, name));
    }

    String feed(String client) {
        return token("grant_type=client_credentials&client_id=%s&client_secret=feed-secret".formatted(client));
    }

    private String token(String form) {
        HttpRequest request = HttpRequest.newBuilder(tokenEndpoint)
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return Api.exchange(http, request)
                .expecting(200)
                .body()
                .path("access_token")
                .asText();
    }
}
