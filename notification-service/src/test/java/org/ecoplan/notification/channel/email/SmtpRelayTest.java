package org.ecoplan.notification.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.MailMessage;
import io.vertx.mutiny.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SmtpRelayTest {
    private static final Duration EACH_ANSWER = Duration.ofMillis(400);
    private static final Duration LIMIT = Duration.ofSeconds(1);

    @Test
    void whoGivesUpWaitingClosesTheConnectionBeforeTheMailCanLeave() throws Exception {
        Vertx vertx = Vertx.vertx();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Given
            CompletableFuture<List<String>> heard = CompletableFuture.supplyAsync(() -> listen(server));
            SmtpRelay relay = new SmtpRelay(vertx, "127.0.0.1", server.getLocalPort(), LIMIT);
            MailMessage mail = new MailMessage()
                    .setFrom("a@example.org")
                    .setTo("b@example.org")
                    .setSubject("提醒")
                    .setText("提醒");
            // When
            boolean taken = relay.send(mail)
                    .replaceWith(Boolean.TRUE)
                    .ifNoItem()
                    .after(LIMIT)
                    .recoverWithItem(Boolean.FALSE)
                    .await()
                    .atMost(Duration.ofSeconds(10));
            // Then
            assertThat(taken).isFalse();
            List<String> commands = heard.get(10, TimeUnit.SECONDS);
            assertThat(commands).isNotEmpty().noneMatch(command -> command.equals("."));
        } finally {
            vertx.closeAndAwait();
        }
    }

    /** A relay that answers every command, each after a while, until the connection is closed. */
    private static List<String> listen(ServerSocket server) {
        List<String> commands = new ArrayList<>();
        try (Socket socket = server.accept();
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            answer(socket, "220 ready");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                commands.add(line);
                TimeUnit.MILLISECONDS.sleep(EACH_ANSWER.toMillis());
                answer(socket, line.equals("DATA") ? "354 go on" : "250 OK");
            }
        } catch (IOException closed) {
            // that is what the test waits for
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return commands;
    }

    private static void answer(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
