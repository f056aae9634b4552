package org.ecoplan.notification.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Steers and reads the far side from a test. */
public final class FarSideControl {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private FarSideControl() {}

    public static void mood(String channel, Mood mood) {
        call("PUT", "mood/" + channel + "/" + mood, "");
    }

    /** Makes the far side know a message as accepted although the service never heard so. */
    public static void hasAccepted(String id) {
        call("PUT", "accepted/" + id, "");
    }

    public static void loginAnswers(String name, String body) {
        call("PUT", "login/" + name, body);
    }

    /** Everything that arrived whose text contains a word. */
    public static List<Arrival> arrivals(String channel, String word) {
        try {
            return List.of(JSON.readValue(call("GET", "arrivals", ""), Arrival[].class)).stream()
                    .filter(arrival ->
                            arrival.channel().equals(channel) && arrival.text().contains(word))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String call(String method, String path, String body) {
        String address = ConfigProvider.getConfig().getValue("ecoplan.sms.url", String.class);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/control/" + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
