package org.ecoplan.local;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes that a killed launcher left behind. */
public final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final StateFolder state;

    public Leftovers(StateFolder state) {
        this.state = state;
    }

    /** The parts whose processes still live, this very process aside. */
    public List<String> living() {
        return state.rememberedParts().stream()
                .filter(part -> state.processOf(part)
                        .filter(process -> !process.equals(ProcessHandle.current()))
                        .isPresent())
                .toList();
    }

    /** Ends them, PostgreSQL last because the others lean on it. */
    public void end() {
        for (String part : living()) {
            if (!part.equals("postgres")) {
                state.processOf(part).ifPresent(Leftovers::end);
            }
        }
        new PostgresFolder(state.data("postgres")).postmaster().ifPresent(PostgresFolder::end);
        state.rememberedParts().stream()
                .filter(part -> !part.equals("launcher"))
                .forEach(state::forget);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
