package org.ecoplan.local.demo.year;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ecoplan.local.StateFolder;
import org.ecoplan.local.demo.Unexpected;
import org.ecoplan.local.demo.World;

/** task-service dies before the end of a quarter and is back after it; what was due meanwhile is caught up once. */
final class Outage {
    private static final String SERVICE = "task-service";
    private static final long PATIENCE_SECONDS = 20;

    private final World world;
    private final StateFolder state;

    Outage(World world, StateFolder state) {
        this.world = world;
        this.state = state;
    }

    /** Kills its process; the launcher starts it again, as it does with whatever dies. */
    void begins() {
        ProcessHandle service =
                state.processOf(SERVICE).orElseThrow(() -> new Unexpected("No process of " + SERVICE + " in " + state));
        service.destroyForcibly();
        try {
            service.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException still) {
            throw new Unexpected(SERVICE + " does not end", still);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected("interrupted", e);
        }
    }

    /** The clock is past the end of the quarter while it is still away; then it is back. */
    void ends() {
        if (answers()) {
            throw new Unexpected(SERVICE + " was back before the quarter ended");
        }
        world.until(SERVICE + " is back", this::answers, Boolean::booleanValue);
    }

    private boolean answers() {
        try {
            return world.as(Town.OFFICE, SERVICE).get("/clock").status() == 200;
        } catch (Unexpected away) {
            return false;
        }
    }
}
