package org.ecoplan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls a service over HTTP as one caller; every call ends within a time limit. */
public final class Api {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int UNAVAILABLE = 503;
    private static final int MOST_AGAIN = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI service;
    private final String token;

    Api(HttpClient http, URI service, String token) {
        this.http = http;
        this.service = service;
        this.token = token;
    }

    static HttpClient client() {
        return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }

    /** Reads again while the service says that it is not there for the moment. */
    public Reply get(String path) {
        Reply read = send("GET", path, BodyPublishers.noBody(), Map.of());
        for (int again = 0; read.status() == UNAVAILABLE && again < MOST_AGAIN; again++) {
            World.pause();
            read = send("GET", path, BodyPublishers.noBody(), Map.of());
        }
        return read;
    }

    /** The bytes of a document. */
    public byte[] download(String path) {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<byte[]> answer = answer(http, request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new Unexpected("GET %s answered %d".formatted(path, answer.statusCode()));
        }
        return answer.body();
    }

    public Reply post(String path, JsonNode body) {
        return send("POST", path, json(body), Map.of("Content-Type", "application/json"));
    }

    public Reply put(String path, JsonNode body) {
        return send("PUT", path, json(body), Map.of("Content-Type", "application/json"));
    }

    /** Changes an object that is read first, for its version. Without a body when that is null. */
    public Reply change(String method, String path, String object, @Nullable JsonNode body) {
        Reply read = get(object).expecting(200);
        String version = read.etag().orElseThrow(() -> new Unexpected(read.request() + " gave no ETag"));
        return body == null
                ? send(method, path, BodyPublishers.noBody(), Map.of("If-Match", version))
                : send(method, path, json(body), Map.of("If-Match", version, "Content-Type", "application/json"));
    }

    /** Any other call: other method, media type or headers such as {@code If-Match}. */
    public Reply send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .method(method, body);
        headers.forEach(request::header);
        return exchange(http, request.build());
    }

    static Reply exchange(HttpClient http, HttpRequest request) {
        HttpResponse<String> answer = answer(http, request, BodyHandlers.ofString());
        return new Reply(
                nameOf(request),
                answer.statusCode(),
                read(answer.body()),
                answer.headers().firstValue("ETag"));
    }

    private static <T> HttpResponse<T> answer(HttpClient http, HttpRequest request, BodyHandler<T> reading) {
        try {
            return http.send(request, reading);
        } catch (IOException e) {
            throw new Unexpected(nameOf(request) + " did not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected(nameOf(request) + " was interrupted", e);
        }
    }

    private static String nameOf(HttpRequest request) {
        return request.method() + " " + request.uri();
    }

    private static JsonNode read(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException e) {
            return JSON.getNodeFactory().textNode(body);
        }
    }

    private static BodyPublisher json(JsonNode body) {
        return BodyPublishers.ofString(body.toString());
    }
}
