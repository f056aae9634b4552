package org.ecoplan.local.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ecoplan.local.Leftovers;
import org.ecoplan.local.LocalStack;
import org.ecoplan.local.StateFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops a running system from another terminal, or what a killed one left behind. */
@Command(name = "down", description = "Stop the system.")
final class DownCommand implements Callable<Integer> {
    private static final long PATIENCE_SECONDS = 120;

    @Mixin
    private Checkout checkout = new Checkout();

    private final Terminal terminal = new Terminal(System.out, Clock.systemUTC());

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        StateFolder state = checkout.state();
        Optional<ProcessHandle> launcher = state.processOf(LocalStack.LAUNCHER);
        Leftovers leftovers = new Leftovers(state);
        List<String> left = leftovers.living();
        Map<String, ProcessHandle> byHand = leftovers.startedByHand();
        if (launcher.isPresent()) {
            launcher.get().destroy();
            if (!isGone(launcher.get(), state, left)) {
                System.err.println("The launcher (process %d) does not stop."
                        .formatted(launcher.get().pid()));
                return 1;
            }
        } else if (left.isEmpty() && byHand.isEmpty()) {
            System.out.println("EcoPlan is not running.");
            return 0;
        }
        leftovers.end();
        byHand.forEach((part, process) ->
                terminal.say("%-21s stopped (process %d, started by hand)".formatted(part, process.pid())));
        terminal.say("EcoPlan is stopped.");
        return 0;
    }

    private boolean isGone(ProcessHandle launcher, StateFolder state, List<String> parts)
            throws InterruptedException, ExecutionException {
        List<String> running = new ArrayList<>(parts);
        for (long waited = 0; waited < PATIENCE_SECONDS; waited++) {
            boolean gone = endsWithinASecond(launcher);
            running.removeIf(part -> isReportedAsStopped(part, state));
            if (gone) {
                return true;
            }
        }
        return false;
    }

    private boolean isReportedAsStopped(String part, StateFolder state) {
        boolean stopped = state.processOf(part).isEmpty();
        if (stopped) {
            terminal.say("%-21s stopped".formatted(part));
        }
        return stopped;
    }

    private static boolean endsWithinASecond(ProcessHandle process) throws InterruptedException, ExecutionException {
        try {
            process.onExit().get(1, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
