package org.ecoplan.notification.world;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.ecoplan.testkit.security.Tokens;

/** A browser that keeps cookies, sends each to its own path only, and logs in by the code flow when a page asks for it. */
public final class Browser {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Cookie> cookies = new HashMap<>();

    /** Asks for an address without following where it leads. */
    public Response ask(String address) {
        Response answer = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(cookiesFor(address))
                .get(address);
        answer.detailedCookies().forEach(cookie -> cookies.put(cookie.getName(), cookie));
        return answer;
    }

    private Map<String, String> cookiesFor(String address) {
        String path = URI.create(address).getPath();
        return cookies.values().stream()
                .filter(cookie -> path.startsWith(cookie.getPath()) && cookie.getMaxAge() != 0)
                .collect(Collectors.toMap(Cookie::getName, Cookie::getValue));
    }

    /** Opens a page as somebody: is sent to the login, comes back with a code, sees the page. */
    public Response openAs(String user, String unit, String role, String page) {
        loginServerKnows(user, unit, role);
        URI login = URI.create(ask(page).header("Location"));
        Map<String, String> asked = parametersOf(login);
        Response back = ask(asked.get("redirect_uri") + "?code=given&state=" + asked.get("state"));
        while (back.statusCode() == 302) {
            back = ask(back.header("Location"));
        }
        return back;
    }

    public static Map<String, String> parametersOf(URI address) {
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : address.getRawQuery().split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static void loginServerKnows(String user, String unit, String role) {
        FarSideControl.loginAnswers("keys", json(Map.of("keys", List.of(publicKey()))));
        FarSideControl.loginAnswers(
                "token",
                json(Map.of(
                        "access_token",
                        Tokens.of(user).unit(unit).roles(role).sign(),
                        "id_token",
                        Tokens.of(user).unit(unit).audience("ecoplan-web").sign(),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        900)));
    }

    private static Map<String, String> publicKey() {
        byte[] der = Base64.getDecoder()
                .decode(ConfigProvider.getConfig().getValue("quarkus.oidc.public-key", String.class));
        try {
            RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
            return Map.of(
                    "kty", "RSA",
                    "use", "sig",
                    "alg", "RS256",
                    "n", base64(key.getModulus()),
                    "e", base64(key.getPublicExponent()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] magnitude = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
