package org.ecoplan.local.sink;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** The sink as a process of its own, for containers. Configured by environment variables. */
public final class SinkMain {
    private SinkMain() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = System.getenv();
        LocalSink sink = LocalSink.start(
                environment.getOrDefault("ECOPLAN_SINK_HOST", "127.0.0.1"),
                Integer.parseInt(environment.getOrDefault("ECOPLAN_PORT_SINK_SMTP", "2525")),
                Integer.parseInt(environment.getOrDefault("ECOPLAN_PORT_SINK_HTTP", "8025")),
                Path.of(environment.getOrDefault(
                        "ECOPLAN_SINK_JOURNAL", System.getProperty("java.io.tmpdir") + "/received.jsonl")),
                Clock.systemUTC());
        System.out.printf("SMTP on %d, page and SMS on %d%n", sink.smtpPort(), sink.httpPort());
    }
}
