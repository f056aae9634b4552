package org.ecoplan.local.cli;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.ecoplan.local.StateFolder;

/**
 * How one part of the running system is doing, seen from outside its launcher.
 *
 * @param port the port people use
 * @param managementPort the port of health and metrics, of services and Keycloak
 * @param memory resident, MiB
 */
record PartStatus(
        String name, State state, int port, Optional<Integer> managementPort, OptionalLong pid, OptionalLong memory) {
    enum State {
        READY("ready"),
        NOT_READY("not ready"),
        DIED("died"),
        STOPPED("stopped");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static PartStatus of(
            String name, int port, Optional<Integer> managementPort, StateFolder folder, BooleanSupplier isReady) {
        Optional<ProcessHandle> process = folder.processOf(name);
        if (process.isEmpty()) {
            State state = folder.remembers(name) ? State.DIED : State.STOPPED;
            return new PartStatus(name, state, port, managementPort, OptionalLong.empty(), OptionalLong.empty());
        }
        ProcessHandle running = process.get();
        return new PartStatus(
                name,
                isReady.getAsBoolean() ? State.READY : State.NOT_READY,
                port,
                managementPort,
                OptionalLong.of(running.pid()),
                name.equals("postgres") ? Memory.residentWithChildren(running) : Memory.resident(running));
    }
}
