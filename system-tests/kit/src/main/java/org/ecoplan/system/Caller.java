package org.ecoplan.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.local.LocalStack;

/** Somebody who calls the public APIs with a real token of Keycloak. */
final class Caller {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Duration TOKEN_IS_FRESH = Duration.ofMinutes(10);

    private static final int UNAVAILABLE = 503;

    private final LocalStack stack;
    private final Map<String, String> grant;
    private Function<String, URI> addresses;
    private String token = "";
    private long tokenTaken;

    private Caller(LocalStack stack, Map<String, String> grant) {
        this.stack = stack;
        this.grant = grant;
        this.addresses = service -> stack.service(service).url();
    }

    /** Calls a service where it is told to, instead of its first instance. */
    Caller through(Function<String, URI> wanted) {
        addresses = wanted;
        return this;
    }

    static Caller person(LocalStack stack, String user) {
        return person(stack, user, "ecoplan-web");
    }

    /** A person who logged in through a certain client of the realm. */
    static Caller person(LocalStack stack, String user, String client) {
        return new Caller(
                stack, Map.of("grant_type", "password", "client_id", client, "username", user, "password", user));
    }

    static Caller feed(LocalStack stack, String client) {
        return new Caller(
                stack, Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", "feed-secret"));
    }

    synchronized String token() {
        if (token.isEmpty() || System.nanoTime() - tokenTaken > TOKEN_IS_FRESH.toNanos()) {
            String form = grant.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            HttpResponse<String> answer =
                    exchange(HttpRequest.newBuilder(stack.keycloak().tokenEndpoint())
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form)));
            token = expect(200, answer).get("access_token").asText();
            tokenTaken = System.nanoTime();
        }
        return token;
    }

    HttpRequest.Builder request(String service, String path) {
        return HttpRequest.newBuilder(URI.create(addresses.apply(service) + path))
                .header("Authorization", "Bearer " + token());
    }

    HttpResponse<String> get(String service, String path) {
        return exchange(request(service, path).GET());
    }

    HttpResponse<String> send(String method, String service, String path, Object body, String... headers) {
        HttpRequest.Builder request = request(service, path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body instanceof String text ? text : write(body)));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return exchange(request);
    }

    JsonNode read(String service, String path) {
        return expect(200, get(service, path));
    }

    /** The service asked to be called again (503): a wait goes on, everything else ends. */
    static final class AskedToComeAgain extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private AskedToComeAgain(String answer) {
            super(answer);
        }
    }

    static JsonNode expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() == UNAVAILABLE && status != UNAVAILABLE) {
            throw new AskedToComeAgain(answer.request().uri() + ": " + answer.body());
        }
        if (answer.statusCode() != status) {
            throw new AssertionError("expected %d but %s %s answered %d: %s"
                    .formatted(
                            status,
                            answer.request().method(),
                            answer.request().uri(),
                            answer.statusCode(),
                            answer.body()));
        }
        return parse(answer.body());
    }

    static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(body, unreadable);
        }
    }

    static HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(LIMIT).build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
