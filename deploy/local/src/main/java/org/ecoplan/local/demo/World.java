package org.ecoplan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ecoplan.local.KeycloakPart;
import org.ecoplan.local.PortName;
import org.ecoplan.local.Ports;
import org.ecoplan.local.ServiceDefinition;

/** The running system as the people of the demo meet it: services, logins, the clock, and patience. */
public final class World {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long PAUSE_MILLIS = 300;

    private final HttpClient http = Api.client();
    private final Ports ports;
    private final Logins logins;
    private final Map<String, String> tokens = new HashMap<>();

    public World(Ports ports) {
        this.ports = ports;
        this.logins = new Logins(http, KeycloakPart.tokenEndpoint(ports));
    }

    public URI address(String service) {
        return ports.url(ServiceDefinition.ALL.stream()
                .filter(definition -> definition.name().equals(service))
                .findFirst()
                .orElseThrow()
                .port());
    }

    /** Where a service tells how it is and describes its API. */
    public URI management(ServiceDefinition service) {
        return ports.url(service.managementPort());
    }

    public URI sink() {
        return ports.url(PortName.SINK_HTTP);
    }

    public Api as(String person, String service) {
        return new Api(http, address(service), tokens.computeIfAbsent(person, logins::person));
    }

    public Api feed(String client, String service) {
        return new Api(http, address(service), tokens.computeIfAbsent(client, logins::feed));
    }

    public Api sinkApi() {
        return new Api(http, sink(), "");
    }

    /** All items of a list, page after page. */
    public List<JsonNode> all(Api api, String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            String page =
                    path + (path.contains("?") ? "&" : "?") + "limit=200" + (next.isEmpty() ? "" : "&cursor=" + next);
            JsonNode body = api.get(page).expecting(200).body();
            body.path("items").forEach(items::add);
            next = body.path("next").asText("");
        } while (!next.isEmpty());
        return items;
    }

    /** Asks until the answer is as expected. */
    public <T> T until(String what, Supplier<T> question, Predicate<T> expected) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        T answer = question.get();
        while (!expected.test(answer)) {
            if (System.nanoTime() > end) {
                throw new Unexpected(
                        "Waited %d s in vain: %s; last seen: %s".formatted(PATIENCE.toSeconds(), what, answer));
            }
            pause();
            answer = question.get();
        }
        return answer;
    }

    /** Sets the clock of the demonstration and waits until all services show it. */
    public void moveClock(String time) {
        setClock(time);
        awaitClock(OffsetDateTime.parse(time).toLocalDate());
    }

    /** Sets the clock of the demonstration. */
    public void setClock(String time) {
        as("office", "plan-service")
                .put("/demo/clock", object().put("instant", time))
                .expecting(200, 204);
    }

    /** Waits until all services show the day. */
    public void awaitClock(LocalDate wanted) {
        for (ServiceDefinition service : ServiceDefinition.ALL) {
            until(
                    service.name() + " shows " + wanted,
                    () -> as("office", service.name())
                            .get("/clock")
                            .expecting(200)
                            .body()
                            .path("today")
                            .asText(),
                    today -> today.equals(wanted.toString()));
        }
    }

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    public static JsonNode data(String name) {
        try {
            return JSON.readTree(text(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    public static String text(String name) {
        try (InputStream file = World.class.getResourceAsStream("/demo/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected("interrupted", e);
        }
    }
}
