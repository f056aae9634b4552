package org.ecoplan.local.demo.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ecoplan.local.demo.World;

/** Before the year ends units report unasked (随时报送) that what is due at its end is met; the reviewers accept it. */
final class Claims {
    private static final List<String> NOT_YET = List.of("随县");
    private static final List<String> UNFINISHED_TASKS = List.of("(一)", "(二)");

    private final Town town;
    private final Reviews reviews;

    Claims(Town town) {
        this.town = town;
        this.reviews = new Reviews(town);
    }

    void handIn() {
        town.liveDuties().stream()
                .filter(duty -> !Town.isClosed(duty)
                        && !Town.isOneOf(NOT_YET, duty)
                        && !UNFINISHED_TASKS.contains(duty.path("ordinal").asText()))
                .forEach(this::claim);
    }

    void accept() {
        reviews.accept(town.world().all(town.tasks(Town.OFFICE), "/reports?unasked=true&state=SUBMITTED").stream()
                .filter(report ->
                        report.path("planId").asText().equals(town.plan().planId()))
                .toList());
    }

    private void claim(JsonNode duty) {
        ObjectNode content = World.object().put("progress", 100).put("narrative", Town.invented("年度目标已全部完成"));
        duty.path("obligations").forEach(point -> {
            if (point.path("state").asText().equals("OPEN")) {
                content.withArray("metObligations")
                        .add(point.path("obligationId").asText());
            }
        });
        town.tasks(Town.loginOf(duty))
                .post("/duties/%s/reports".formatted(duty.path("assignmentId").asText()), content)
                .expecting(200, 201);
    }
}
