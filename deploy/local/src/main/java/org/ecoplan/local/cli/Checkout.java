package org.ecoplan.local.cli;

import java.nio.file.Path;
import org.ecoplan.local.Installation;
import org.ecoplan.local.StateFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where things are; the script never needs them. */
final class Checkout {
    @Option(names = "--checkout", hidden = true, description = "Root of the checkout.")
    private Path root = Path.of("");

    @Option(names = "--state", hidden = true, description = "Folder of data, logs and process marks.")
    private @Nullable Path state;

    @Option(names = "--from-build", hidden = true, description = "Run from the modules, not from the copy.")
    private boolean fromBuild;

    Installation installation() {
        Path checkout = root.toAbsolutePath().normalize();
        return fromBuild ? Installation.ofBuild(checkout) : Installation.ofCopy(checkout);
    }

    StateFolder state() {
        return new StateFolder(state == null ? root.resolve(".ecoplan") : state);
    }
}
