package org.ecoplan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.ecoplan.local.sink.LocalSink;
import org.ecoplan.local.sink.Received;
import org.jspecify.annotations.Nullable;

/** The sink for mail and SMS; runs inside the launcher. */
public final class SinkPart implements Part {
    private final Ports ports;
    private final StateFolder state;
    private @Nullable LocalSink sink;

    SinkPart(Ports ports, StateFolder state) {
        this.ports = ports;
        this.state = state;
    }

    @Override
    public String name() {
        return "sink";
    }

    @Override
    public synchronized void start() {
        try {
            sink = LocalSink.start(
                    "127.0.0.1",
                    ports.of(PortName.SINK_SMTP),
                    ports.of(PortName.SINK_HTTP),
                    journal(),
                    Clock.systemUTC());
        } catch (IOException e) {
            throw new StartFailure(
                    "The sink cannot be started: %s%nWay out: move away %s, in which it keeps what it received."
                            .formatted(e.getMessage(), journal()),
                    e);
        }
        state.remember(name(), ProcessHandle.current());
    }

    private Path journal() {
        return state.data("received.jsonl");
    }

    @Override
    public synchronized boolean isAlive() {
        return sink != null;
    }

    @Override
    public boolean isReady() {
        return new Doors(ports).isOpen(name());
    }

    @Override
    public void awaitReady(Duration limit) {
        new Waiting(state).untilReady(this, limit);
    }

    /** Everything that came in so far. */
    public synchronized List<Received> received() {
        return Objects.requireNonNull(sink, "the sink does not run").received();
    }

    /** Forgets everything. */
    public synchronized void clear() {
        Objects.requireNonNull(sink, "the sink does not run").clear();
    }

    @Override
    public synchronized void stop() {
        if (sink != null) {
            try {
                sink.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            sink = null;
            state.forget(name());
        }
    }
}
