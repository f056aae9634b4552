package org.ecoplan.local.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the launcher. */
@Command(
        name = "ecoplan",
        description = "EcoPlan on this machine.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            RestartCommand.class,
            OperationsCommand.class
        })
public final class EcoPlanCommand {
    private EcoPlanCommand() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new EcoPlanCommand()).execute(arguments));
    }
}
