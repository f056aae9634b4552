package org.ecoplan.kit.limits;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.ecoplan.testkit.security.Tokens;

/** A call that is written byte by byte, as no client library would. */
final class RawCall implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;

    RawCall(String call, String... headers) throws IOException {
        socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        write(call + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + Tokens.of("somebody").sign() + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
    }

    static RawCall chunked(String path) throws IOException {
        return new RawCall("POST " + path, "Content-Type: application/json", "Transfer-Encoding: chunked");
    }

    RawCall write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    /** Sends a text of ASCII in chunks; whoever refuses it may have ended the connection meanwhile. */
    RawCall chunks(String text) throws IOException {
        try {
            for (int from = 0; from < text.length(); from += 8192) {
                String chunk = text.substring(from, Math.min(from + 8192, text.length()));
                write(Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n");
            }
        } catch (SocketException refused) {
            // the answer says why
        }
        return this;
    }

    RawCall end() throws IOException {
        try {
            write("0\r\n\r\n");
        } catch (SocketException refused) {
            // the answer says why
        }
        return this;
    }

    /** All that is answered until the other side ends the connection. */
    String answerToItsEnd() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The first bytes of the answer. */
    String answer() throws IOException {
        byte[] read = new byte[4096];
        int length = socket.getInputStream().read(read);
        return new String(read, 0, Math.max(length, 0), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
