package org.ecoplan.local.demo.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ecoplan.local.Ports;
import org.ecoplan.local.StateFolder;
import org.ecoplan.local.demo.ShownPlan;
import org.ecoplan.local.demo.Story;
import org.ecoplan.local.demo.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YearCalendarTest {

    @Test
    void theDaysGoForwardFromTheIssueToTheEndOfJanuary2026(@TempDir Path folder) {
        World world = new World(Ports.wanted(Map.of(), OptionalInt.empty()));
        Town town = new Town(world, new Story(System.out), new ShownPlan("plan", List.of()));

        List<LocalDate> days = YearCalendar.of(town, new Outage(world, new StateFolder(folder))).stream()
                .map(Day::date)
                .toList();

        assertThat(days)
                .isSorted()
                .doesNotHaveDuplicates()
                .allSatisfy(
                        day -> assertThat(day).isBetween(LocalDate.parse("2024-07-16"), LocalDate.parse("2026-01-31")));
    }
}
