package org.ecoplan.local.demo.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ecoplan.local.demo.World;

/** The quarterly rounds (季调度): reports in time, late and missing ones, one that is sent back and handed in again. */
final class Rounds {
    private final Town town;
    private final Reviews reviews;

    Rounds(Town town) {
        this.town = town;
        this.reviews = new Reviews(town);
    }

    /** The round has opened by itself; whoever is in time hands in. */
    void handIn(Quarter quarter) {
        reportsOf(quarter).stream()
                .filter(report -> !Town.isOneOf(quarter.late(), report) && !Town.isOneOf(quarter.missing(), report))
                .forEach(report -> submit(report, quarter, "按计划推进"));
    }

    /** The late ones hand in, one report is sent back and mended, and all that is there is accepted. */
    void review(Quarter quarter) {
        reportsOf(quarter).stream()
                .filter(report -> Town.isOneOf(quarter.late(), report))
                .forEach(report -> submit(report, quarter, "材料补报"));
        reportsOf(quarter).stream()
                .filter(report -> Town.isOneOf(List.of(quarter.returned()), report) && Reviews.isSubmitted(report))
                .findFirst()
                .ifPresent(report -> {
                    reviews.sendBack(report);
                    submit(report, quarter, "已补充整改点位清单");
                });
        reviews.accept(reportsOf(quarter));
    }

    /** The reports that the round asks for, as soon as they are all asked for. */
    private List<JsonNode> reportsOf(Quarter quarter) {
        String round = town.world()
                .until(
                        "the round of " + quarter.period() + " is open",
                        () -> town.items(town.planPath() + "/rounds").stream()
                                .filter(one -> one.path("period").asText().equals(quarter.period()))
                                .toList(),
                        found -> !found.isEmpty())
                .get(0)
                .path("roundId")
                .asText();
        long live =
                town.liveDuties().stream().filter(duty -> !Town.isClosed(duty)).count();
        return town.world()
                .until(
                        "a report is asked of every duty for " + quarter.period(),
                        () -> town.world().all(town.tasks(Town.OFFICE), "/reports?roundId=" + round),
                        found -> found.size() >= live);
    }

    private void submit(JsonNode report, Quarter quarter, String what) {
        ObjectNode content = World.object()
                .put("progress", quarter.progress())
                .put(
                        "narrative",
                        Town.invented("%s%s:%s,完成 %d%%"
                                .formatted(
                                        report.path("unitName").asText(),
                                        report.path("ordinal").asText(),
                                        what,
                                        quarter.progress())));
        town.step(Town.loginOf(report), "/reports/" + report.path("reportId").asText(), "/submissions", content);
    }
}
