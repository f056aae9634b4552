package org.ecoplan.local.demo;

import java.io.PrintStream;
import java.util.List;
import org.ecoplan.local.Ports;

/**
 * Plays the plans of four further cities in the order of time, then the demonstration itself: five documents of very
 * different make on one running system.
 */
final class AllPlans {
    private static final List<String> CITIES = List.of("jiangle", "xx-zone", "zhumadian", "wuhan");
    private static final int NUMBERS_A_CITY = 1_000;

    private AllPlans() {}

    static void show(Ports ports, PrintStream out) {
        Story story = new Story(out);
        World world = new World(ports);
        for (int i = 0; i < CITIES.size(); i++) {
            new CityScene(story, world, PlayedCity.of(CITIES.get(i))).play((i + 1) * NUMBERS_A_CITY);
        }
        Demo.show(ports, out);
    }
}
