package org.ecoplan.notification.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What stands at the far side of the service in its tests: a real SMTP server, a real HTTP gateway for SMS, and
 * a login server. Tests steer and read it over HTTP ({@link FarSideControl}).
 */
final class FarSide {
    private final ObjectMapper json = new ObjectMapper();
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final Set<String> accepted = Collections.newSetFromMap(new ConcurrentHashMap<>());
    private final Map<String, Mood> moods = new ConcurrentHashMap<>(Map.of("SMS", Mood.GOOD, "EMAIL", Mood.GOOD));
    private final Map<String, String> loginAnswers = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final MailServer mail = new MailServer(() -> moods.get("EMAIL"), this::arrive);
    private HttpServer http;

    void start() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException notStarted) {
            throw new IllegalStateException(notStarted);
        }
        http.createContext("/sms", this::sms);
        http.createContext("/mails/", exchange -> outcome(exchange, "/mails/"));
        http.createContext("/control/", this::control);
        http.createContext("/login/", this::login);
        http.setExecutor(threads);
        http.start();
        mail.start();
    }

    void stop() {
        http.stop(0);
        threads.shutdownNow();
        mail.stop();
    }

    String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    int smtpPort() {
        return mail.port();
    }

    private void arrive(Arrival arrival) {
        arrivals.add(arrival);
        accepted.add(arrival.id());
    }

    private void sms(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            outcome(exchange, "/sms/");
            return;
        }
        JsonNode sms = json.readTree(exchange.getRequestBody());
        switch (moods.get("SMS")) {
            case BUSY -> answer(exchange, 503, "");
            case REFUSING -> answer(exchange, 400, "");
            case SILENT -> {
                arrive(smsOf(sms));
                exchange.close();
            }
            case GOOD -> {
                boolean first = !accepted.contains(sms.get("id").asText());
                arrive(smsOf(sms));
                answer(exchange, first ? 202 : 200, "{}");
            }
        }
    }

    private static Arrival smsOf(JsonNode sms) {
        return new Arrival(
                "SMS",
                sms.get("id").asText(),
                sms.get("to").asText(),
                sms.get("sign").asText(),
                sms.get("text").asText(),
                "",
                Map.of());
    }

    private void outcome(HttpExchange exchange, String prefix) throws IOException {
        String id = exchange.getRequestURI().getPath().substring(prefix.length());
        answer(exchange, accepted.contains(id) ? 200 : 404, "{}");
    }

    /** {@code GET arrivals}, {@code PUT mood/SMS/BUSY}, {@code PUT accepted/ID}, {@code PUT login/NAME}. */
    private void control(HttpExchange exchange) throws IOException {
        String[] words = exchange.getRequestURI().getPath().split("/", -1);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (words[2]) {
            case "arrivals" -> answer(exchange, 200, json.writeValueAsString(arrivals));
            case "mood" -> moods.put(words[3], Mood.valueOf(words[4]));
            case "accepted" -> accepted.add(words[3]);
            case "login" -> loginAnswers.put(words[3], body);
            default -> throw new IOException("no control " + words[2]);
        }
        answer(exchange, 204, "");
    }

    private void login(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring("/login/".length());
        answer(exchange, 200, new HashMap<>(loginAnswers).getOrDefault(name, "{\"keys\":[]}"));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        if (exchange.getResponseCode() >= 0) {
            return;
        }
        exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
