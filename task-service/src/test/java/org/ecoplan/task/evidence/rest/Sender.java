package org.ecoplan.task.evidence.rest;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoplan.testkit.security.Tokens;

/** Somebody of a unit who sends evidence files. */
public record Sender(String token) {
    private static final String PIECE = "application/offset+octet-stream";
    private static final RestAssuredConfig RAW =
            RestAssuredConfig.config().encoderConfig(encoderConfig().encodeContentTypeAs(PIECE, ContentType.BINARY));

    public static Sender of(String user, String unit, String... roles) {
        return new Sender(Tokens.of(user).unit(unit).roles(roles).sign());
    }

    RequestSpecification call() {
        return given().config(RAW).auth().oauth2(token).header("Tus-Resumable", "1.0.0");
    }

    Response begin(String duty, long length, Map<String, String> metadata) {
        return call().header("Upload-Length", length)
                .header("Upload-Metadata", encoded(metadata))
                .post("/duties/" + duty + "/evidence-uploads");
    }

    /** The answer to the beginning of an upload about a problem, {@code stage} BEFORE or AFTER. */
    public Response beginOf(String problem, String stage, long length, Map<String, String> metadata) {
        return call().header("Upload-Length", length)
                .header("Upload-Metadata", encoded(metadata))
                .post("/problems/" + problem + "/evidence-uploads?stage=" + stage);
    }

    /** The id of a file about a problem that was uploaded and kept. */
    public String keptOf(String problem, String stage, byte[] content, Map<String, String> metadata) {
        String upload = beginOf(problem, stage, content.length, metadata)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String location = send(upload.substring(upload.lastIndexOf('/') + 1), 0, content)
                .then()
                .statusCode(204)
                .extract()
                .header("Content-Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** The id of an upload that was begun. */
    String begun(String duty, long length, Map<String, String> metadata) {
        String location =
                begin(duty, length, metadata).then().statusCode(201).extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    Response send(String id, long offset, byte[] bytes) {
        return call().contentType(PIECE)
                .header("Upload-Offset", offset)
                .body(bytes)
                .patch("/evidence-uploads/" + id);
    }

    /** Begins and sends a whole file; answers what the last byte was answered with. */
    Response upload(String duty, byte[] content, Map<String, String> metadata) {
        return send(begun(duty, content.length, metadata), 0, content);
    }

    /** The id of a file that was uploaded and kept. */
    String kept(String duty, byte[] content, Map<String, String> metadata) {
        String location =
                upload(duty, content, metadata).then().statusCode(204).extract().header("Content-Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    long received(String id) {
        return Long.parseLong(call().head("/evidence-uploads/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("Upload-Offset"));
    }

    /** Sends a part of what it said it would send, then breaks the connection. */
    void breakOff(String id, long offset, byte[] bytes, int sent) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoLinger(true, 0);
            OutputStream out = socket.getOutputStream();
            out.write(("PATCH /evidence-uploads/" + id + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + token
                            + "\r\nContent-Type: " + PIECE + "\r\nUpload-Offset: " + offset + "\r\nContent-Length: "
                            + bytes.length + "\r\n\r\n")
                    .getBytes(UTF_8));
            out.write(Arrays.copyOf(bytes, sent));
            out.flush();
        }
    }

    static String encoded(Map<String, String> metadata) {
        return metadata.entrySet().stream()
                .map(entry -> entry.getKey() + " "
                        + Base64.getEncoder().encodeToString(entry.getValue().getBytes(UTF_8)))
                .collect(Collectors.joining(","));
    }
}
