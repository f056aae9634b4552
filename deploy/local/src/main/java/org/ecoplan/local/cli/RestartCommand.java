package org.ecoplan.local.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.ecoplan.local.Doors;
import org.ecoplan.local.LocalStack;
import org.ecoplan.local.LogFile;
import org.ecoplan.local.StateFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks the running launcher to stop one part and to start it again. */
@Command(name = "restart", description = "Restart one part of the running system.")
final class RestartCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final long POLL_MILLIS = 200;

    @Mixin
    private Checkout checkout = new Checkout();

    @Parameters(paramLabel = "PART", description = "Its name in ./ecoplan status.")
    private String part = "";

    private final Terminal terminal = new Terminal(System.out, Clock.systemUTC());

    @Override
    public Integer call() throws InterruptedException {
        StateFolder state = checkout.state();
        if (state.processOf(LocalStack.LAUNCHER).isEmpty()) {
            return refuse("EcoPlan is not running. Start it with ./ecoplan up");
        }
        if (!state.parts().contains(part)) {
            return refuse("There is no part %s. Parts: %s".formatted(part, String.join(", ", state.parts())));
        }
        state.askRestart(part);
        if (!isAnswered(state)) {
            return refuse("The launcher did not restart %s within %d s; see ./ecoplan logs launcher"
                    .formatted(part, PATIENCE.toSeconds()));
        }
        if (!new Doors(state.ports().orElseThrow()).isOpen(part)) {
            return refuse("%s did not come up; %s".formatted(part, LogFile.lastLines(state.log(part))));
        }
        terminal.say(part + " is restarted");
        return 0;
    }

    private boolean isAnswered(StateFolder state) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (state.isRestartAsked(part)) {
            if (System.nanoTime() > deadline
                    || state.processOf(LocalStack.LAUNCHER).isEmpty()) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        return true;
    }

    private static int refuse(String why) {
        System.err.println(why);
        return 1;
    }
}
