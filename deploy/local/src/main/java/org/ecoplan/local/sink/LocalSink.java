package org.ecoplan.local.sink;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands where the mail relay and the SMS provider stand in an installation (本机收件箱): accepts and keeps
 * everything, delivers nothing, can be asked what came in and shows it on a page.
 */
public final class LocalSink implements AutoCloseable {
    private static final long OF_ANY_LENGTH = 0;
    private static final long EMPTY = -1;

    private final ReceivedJournal journal;
    private final SmtpIntake smtp;
    private final HttpServer http;
    private final ExecutorService httpThreads = Executors.newFixedThreadPool(8, task -> {
        Thread thread = new Thread(task, "sink-http");
        thread.setDaemon(true);
        return thread;
    });

    private LocalSink(ReceivedJournal journal, SmtpIntake smtp, HttpServer http) {
        this.journal = journal;
        this.smtp = smtp;
        this.http = http;
    }

    /** Starts both servers; port 0 takes any free one. */
    public static LocalSink start(String host, int smtpPort, int httpPort, Path journalFile, Clock clock)
            throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(host, httpPort), 0);
        ReceivedJournal journal = ReceivedJournal.open(journalFile);
        LocalSink sink = new LocalSink(journal, SmtpIntake.start(journal, clock, host, smtpPort), http);
        SinkRoutes routes = new SinkRoutes(journal, clock);
        http.createContext("/", exchange -> serve(exchange, routes));
        http.setExecutor(sink.httpThreads);
        http.start();
        return sink;
    }

    public int smtpPort() {
        return smtp.port();
    }

    public int httpPort() {
        return http.getAddress().getPort();
    }

    /** Everything that came in so far. */
    public List<Received> received() {
        return journal.all().toList();
    }

    /** Forgets everything. */
    public void clear() {
        journal.clear();
    }

    private static void serve(HttpExchange exchange, SinkRoutes routes) throws IOException {
        try (exchange) {
            Answer answer =
                    routes.answer(exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestBody());
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), answer.hasBody() ? OF_ANY_LENGTH : EMPTY);
            answer.body().writeTo(exchange.getResponseBody());
        }
    }

    @Override
    public void close() throws IOException {
        http.stop(0);
        httpThreads.shutdown();
        smtp.close();
        journal.close();
    }
}
