package org.ecoplan.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
import java.util.concurrent.Callable;
import org.ecoplan.local.KeycloakPart;
import org.ecoplan.local.Ports;
import org.ecoplan.local.ServiceDefinition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Asks a service of the running system about events that are stuck, and acts on them; shows and verifies its audit trail. The token is that of
 * {@code ECOPLAN_TOKEN}, else of the demonstration's administrator.
 */
@Command(name = "operations", description = "Events that are stuck on their way out or in, and the audit trail.")
final class OperationsCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> SHOWN = Map.of(
            "outbox",
            "outbox",
            "inbox",
            "inbox",
            "parked",
            "inbox/parked?limit=200",
            "audit",
            "audit?limit=200",
            "clock",
            "clock");
    private static final Map<String, String> ACTS = Map.of(
            "release", "outbox/keys/%s/release",
            "skip", "outbox/keys/%s/skip",
            "replay", "inbox/parked/%s/replay",
            "give-up", "inbox/parked/%s/skip");

    @Mixin
    private Checkout checkout = new Checkout();

    @Parameters(index = "0", paramLabel = "SERVICE", description = "Such as task-service.")
    private String service = "";

    @Parameters(
            index = "1",
            paramLabel = "WHAT",
            description = "outbox, inbox, parked, audit, verify; release KEY, skip KEY; replay ID, give-up ID.")
    private String what = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "KEY|ID", description = "Of a stuck key or a parked event.")
    private @Nullable String subject;

    @Option(names = "--reason", description = "Why; kept with the act.")
    private @Nullable String reason;

    @Option(names = "--act", description = "Do it; without this it is only tried and taken back.")
    private boolean act;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @Override
    public Integer call() throws InterruptedException {
        Ports ports = checkout.state().ports().orElse(null);
        ServiceDefinition asked = ServiceDefinition.ALL.stream()
                .filter(definition -> definition.name().equals(service))
                .findFirst()
                .orElse(null);
        if (ports == null) {
            return refuse("EcoPlan is not running. Start it with ./ecoplan up");
        }
        if (asked == null) {
            return refuse("There is no service " + service);
        }
        try {
            return ask(ports, ports.url(asked.port()));
        } catch (IOException away) {
            return refuse(service + " or Keycloak does not answer: " + away);
        }
    }

    private int ask(Ports ports, URI address) throws IOException, InterruptedException {
        String shown = SHOWN.get(what);
        if (shown != null) {
            return show(
                    HttpRequest.newBuilder(address.resolve("/operations/" + shown))
                            .GET(),
                    ports);
        }
        if (what.equals("verify")) {
            return verify(address, ports);
        }
        String path = ACTS.get(what);
        if (what.equals("confirm-clock")) {
            path = "clock/confirmation";
            subject = "clock";
        }
        if (path == null || subject == null) {
            return refuse(
                    "Which? outbox, inbox, parked, audit, verify, or release KEY, skip KEY, replay ID, give-up ID --reason TEXT");
        }
        if (reason == null) {
            return refuse("Why? %s %s needs --reason TEXT, which is kept with the act.".formatted(what, subject));
        }
        String of = URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
        URI target = address.resolve("/operations/" + path.formatted(of) + "?dryRun=" + !act);
        String body = JSON.createObjectNode().put("reason", reason).toString();
        return show(
                HttpRequest.newBuilder(target)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)),
                ports);
    }

    /** Piece by piece to the end of the chain, or to where it breaks. */
    private int verify(URI address, Ports ports) throws IOException, InterruptedException {
        long checked = 0;
        JsonNode piece = JSON.createObjectNode().put("next", 0);
        while (piece.has("next")) {
            HttpResponse<String> answer = send(
                    HttpRequest.newBuilder(address.resolve("/operations/audit/verification?after="
                            + piece.get("next").asLong())),
                    ports);
            piece = JSON.readTree(answer.body());
            if (answer.statusCode() >= 300) {
                return refuse(piece.toPrettyString());
            }
            checked += piece.path("checked").asLong();
        }
        if (!piece.path("intact").asBoolean()) {
            return refuse("BROKEN at entry %d (%s); right up to entry %d"
                    .formatted(
                            piece.at("/broken/sequence").asLong(),
                            piece.at("/broken/kind").asText(),
                            piece.path("through").asLong()));
        }
        System.out.printf(
                "intact: %d entries, %d not linked yet; head %d %s%n",
                checked,
                piece.path("waiting").asLong(),
                piece.path("through").asLong(),
                piece.path("head").asText());
        return 0;
    }

    private HttpResponse<String> send(HttpRequest.Builder request, Ports ports)
            throws IOException, InterruptedException {
        return http.send(
                request.timeout(LIMIT)
                        .header("Authorization", "Bearer " + token(ports))
                        .build(),
                BodyHandlers.ofString());
    }

    private int show(HttpRequest.Builder request, Ports ports) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request, ports);
        JsonNode body = JSON.readTree(answer.body());
        (answer.statusCode() < 300 ? System.out : System.err).println(body.toPrettyString());
        return answer.statusCode() < 300 ? 0 : 1;
    }

    private String token(Ports ports) throws IOException, InterruptedException {
        String given = System.getenv("ECOPLAN_TOKEN");
        if (given != null) {
            return given;
        }
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(KeycloakPart.tokenEndpoint(ports))
                        .timeout(LIMIT)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "grant_type=password&client_id=ecoplan-web&username=admin&password=admin"))
                        .build(),
                BodyHandlers.ofString());
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    private static int refuse(String why) {
        System.err.println(why);
        return 1;
    }
}
