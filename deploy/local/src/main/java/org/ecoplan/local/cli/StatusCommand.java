package org.ecoplan.local.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.ecoplan.local.LocalStack;
import org.ecoplan.local.Ports;
import org.ecoplan.local.StateFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how each part is doing and what memory it holds. */
@Command(name = "status", description = "Show the parts; exit code 0 if all are ready.")
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private Checkout checkout = new Checkout();

    @Option(names = "--running", hidden = true, description = "Say nothing; exit code 0 if a launcher lives.")
    private boolean onlyWhetherRunning;

    @Override
    public Integer call() {
        StateFolder state = checkout.state();
        boolean runs = state.processOf(LocalStack.LAUNCHER).isPresent();
        Optional<Ports> ports = state.ports();
        if (onlyWhetherRunning) {
            return runs ? 0 : 1;
        }
        if (ports.isEmpty()) {
            System.out.println("EcoPlan is not running. Start it with ./ecoplan up");
            return 1;
        }
        StatusTable table = StatusTable.of(state, ports.get());
        System.out.print(table.text());
        return table.isAllReady() ? 0 : 1;
    }
}
