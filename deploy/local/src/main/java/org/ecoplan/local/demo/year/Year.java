package org.ecoplan.local.demo.year;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.local.Ports;
import org.ecoplan.local.StateFolder;
import org.ecoplan.local.demo.OpeningScene;
import org.ecoplan.local.demo.Story;
import org.ecoplan.local.demo.World;

/** Plays the year of {@link YearCalendar}, once on the same data, and holds what came of it against what has to be. */
public final class Year {
    private final Path checkout;
    private final StateFolder state;
    private final World world;
    private final Story story;
    private final Played played;

    private Year(Path checkout, StateFolder state, Ports ports, PrintStream out) {
        this.checkout = checkout;
        this.state = state;
        this.world = new World(ports);
        this.story = new Story(out);
        this.played = new Played(world);
    }

    /** @param checkout where {@code ./ecoplan} is, whose system listens on these ports */
    public static void play(Path checkout, StateFolder state, Ports ports, PrintStream out) {
        new Year(checkout, state, ports, out).play();
    }

    private void play() {
        long start = System.nanoTime();
        Optional<String> earlier = played.plan();
        if (earlier.isPresent()) {
            again(earlier.get());
        } else {
            played.expectNoNotices();
            hold(play(new OpeningScene(story, world)));
        }
        story.tell("it took %d s"
                .formatted(Duration.ofNanos(System.nanoTime() - start).toSeconds()));
    }

    private Town play(OpeningScene opening) {
        opening.play();
        story.step("The year of 随州市; every report, reading and text of it is invented (%s)".formatted(Town.INVENTED));
        Town town = new Issue(world, story).play();
        for (Day day : YearCalendar.of(town, new Outage(world, state))) {
            story.tell("%s  %s".formatted(day.date(), day.title()));
            day.play(town);
        }
        return town;
    }

    /** On the same data there is nothing left to do. */
    private void again(String planId) {
        Map<String, String> before = played.trails();
        story.step("The year was played on this data already");
        hold(new Issue(world, story).arrived(planId));
        story.expectEqual(before, played.trails(), "the newest entry of each audit trail");
        story.tell("nothing was changed: no service has a new entry in its audit trail");
    }

    private void hold(Town town) {
        story.step("What happened, as the services tell it");
        List<String> timeline = new Timeline(town).lines();
        timeline.forEach(story::tell);
        story.step("What it left");
        Path folder = checkout.toAbsolutePath().resolve(".ecoplan").resolve("year");
        Documents documents = new Documents(town, folder);
        List<String> files = documents.leave(timeline);
        files.forEach(story::tell);
        story.look(folder);
        story.step("Whether it holds");
        new Checks(town, documents).all(files, timeline, checkout);
    }
}
