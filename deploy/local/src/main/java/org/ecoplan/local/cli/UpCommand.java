package org.ecoplan.local.cli;

import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.ecoplan.local.LocalStack;
import org.ecoplan.local.Ports;
import org.ecoplan.local.ServiceDefinition;
import org.ecoplan.local.StartFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the system and stays in the foreground until it is told to stop. */
@Command(name = "up", description = "Start the system; Ctrl-C stops it.")
final class UpCommand implements Callable<Integer> {
    @Mixin
    private Checkout checkout = new Checkout();

    @Option(names = "--port-base", paramLabel = "N", description = "Take the ports N, N+1 … instead of the usual ones.")
    private @Nullable Integer portBase;

    @Option(names = "--infrastructure", description = "PostgreSQL, Kafka, Keycloak and sink only, no services.")
    private boolean infrastructure;

    @Option(names = "--fixed-clock", description = "The clock of the services cannot be moved.")
    private boolean fixedClock;

    @Override
    public Integer call() throws InterruptedException {
        try {
            OptionalInt base = portBase == null ? OptionalInt.empty() : OptionalInt.of(portBase);
            LocalStack stack = LocalStack.in(checkout.state(), checkout.installation())
                    .on(Ports.wanted(System.getenv(), base))
                    .with(infrastructure ? List.of() : ServiceDefinition.ALL)
                    .demoClock(!fixedClock)
                    .telling(new Terminal(System.out, Clock.systemUTC()))
                    .keptRunning()
                    .build();
            stack.start();
            System.out.println(Welcome.to(stack));
            new CountDownLatch(1).await(); // the stack stops when this JVM is told to end
            return 0;
        } catch (StartFailure e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
