package org.ecoplan.local.demo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.ecoplan.local.Ports;
import org.ecoplan.local.StateFolder;
import org.ecoplan.local.demo.year.Year;

/**
 * Shows the main job on the running system, as its users would do it: over the public APIs only, with real
 * tokens. Ends with exit code 1 at the first surprise.
 */
public final class Demo {
    private final Story story;
    private final World world;

    private Demo(Ports ports, Story story) {
        this.story = story;
        this.world = new World(ports);
    }

    public static void main(String[] arguments) {
        try {
            Path checkout = Path.of(List.of(arguments).contains("--checkout") ? arguments[1] : "");
            StateFolder state = new StateFolder(checkout.resolve(".ecoplan"));
            Ports ports = state.ports().orElseThrow(() -> new Unexpected("EcoPlan is not running: ./ecoplan up"));
            if (List.of(arguments).contains("--year")) {
                Year.play(checkout, state, ports, System.out);
            } else if (List.of(arguments).contains("--all-plans")) {
                AllPlans.show(ports, System.out);
            } else {
                show(ports, System.out);
            }
        } catch (Unexpected e) {
            System.out.flush();
            System.err.println("\nThe demo stops here. " + e.getMessage());
            System.exit(1);
        }
    }

    /** Shows everything on a system that listens on these ports. */
    public static void show(Ports ports, PrintStream out) {
        new Demo(ports, new Story(out)).show();
    }

    private void show() {
        new OpeningScene(story, world).play();
        DigestScene digests = new DigestScene(story, world);
        ShownPlan plan = new PlanScene(story, world).play();
        digests.play(plan, "TASK_ASSIGNED");
        new RoundScene(story, world).play(plan);
        digests.play(plan, "REPORT_REQUESTED");
        new OverdueScene(story, world).play(plan);
        digests.play(plan, "TASK_OVERDUE");
        new BreachScene(story, world).play(plan);
        new RemindersScene(story, world).play(plan);
        story.step("The end");
        story.tell("Everything that was promised has been seen. ./ecoplan status, ./ecoplan down");
    }
}
