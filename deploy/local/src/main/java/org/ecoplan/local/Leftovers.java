package org.ecoplan.local;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes that a killed launcher left behind, or a person who started a part by hand. */
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

    /** Parts that nobody wrote down, found on the ports of this system, by name. */
    public Map<String, ProcessHandle> startedByHand() {
        Map<String, ProcessHandle> found = new LinkedHashMap<>();
        state.ports().ifPresent(ports -> {
            Doors doors = new Doors(ports);
            for (String part : state.parts()) {
                PortHolder.processOn(ports.of(doors.port(part)))
                        .filter(process -> !process.equals(ProcessHandle.current()))
                        .filter(process -> !state.processOf(part).equals(Optional.of(process)))
                        .filter(this::isOurs)
                        .ifPresent(process -> found.put(part, process));
            }
        });
        return found;
    }

    private boolean isOurs(ProcessHandle process) {
        String command = PortHolder.commandOf(process);
        return command.contains("quarkus-run.jar") || command.contains(state.toString());
    }

    /** Ends them, PostgreSQL last because the others lean on it. */
    public void end() {
        startedByHand().values().forEach(Leftovers::end);
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
