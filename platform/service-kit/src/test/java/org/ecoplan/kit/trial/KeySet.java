package org.ecoplan.kit.trial;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Publishes a real signing key as an issuer does, offers to look tokens up, and notes who asks for what. */
public class KeySet implements QuarkusTestResourceLifecycleManager {
    public static final KeyPair KEYS = keys();
    public static final KeyPair OTHER_KEYS = keys();
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static volatile String issuer = "";

    private HttpServer server;

    public static String issuer() {
        return issuer;
    }

    public static List<String> asked() {
        return ASKED;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        issuer = "http://localhost:" + server.getAddress().getPort();
        server.createContext("/", this::answer);
        server.start();
        return Map.of("quarkus.oidc.counted.auth-server-url", issuer);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        ASKED.add(path);
        byte[] body = (path.contains("well-known")
                        ? metadata()
                        : path.equals("/keys") ? keySet() : "{\"active\":false}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String metadata() {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","introspection_endpoint":"%1$s/introspect",
                 "token_endpoint":"%1$s/token","authorization_endpoint":"%1$s/auth"}""".formatted(issuer);
    }

    private static String keySet() {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"known","n":"%s","e":"%s"}]}""".formatted(
                        base64(key.getModulus().toByteArray()),
                        base64(key.getPublicExponent().toByteArray()));
    }

    private static String base64(byte[] number) {
        int from = number[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(number, from, number.length));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
