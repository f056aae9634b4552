package org.ecoplan.local.demo.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecoplan.local.demo.World;

/** Reports are reviewed by the lead unit of their task, those of the lead units by the office (报审分离). */
final class Reviews {
    private final Town town;

    Reviews(Town town) {
        this.town = town;
    }

    static boolean isSubmitted(JsonNode report) {
        return report.path("state").asText().equals("SUBMITTED");
    }

    /** Accepts what of these waits, each reviewer the own in one call. */
    void accept(List<JsonNode> reports) {
        Map<String, List<JsonNode>> byReviewer = reports.stream()
                .filter(Reviews::isSubmitted)
                .collect(Collectors.groupingBy(this::reviewer, TreeMap::new, Collectors.toList()));
        byReviewer.forEach(this::accept);
    }

    void sendBack(JsonNode report) {
        ObjectNode why = World.object()
                .put("contentHash", report.path("latest").path("contentHash").asText())
                .put("reason", Town.invented("未附整改点位清单,请补充后重报"));
        town.step(reviewer(report), "/reports/" + report.path("reportId").asText(), "/return", why);
    }

    private void accept(String reviewer, List<JsonNode> reports) {
        ObjectNode read = World.object().put("remark", Town.invented("同意"));
        reports.forEach(report -> read.withArray("items")
                .addObject()
                .put("reportId", report.path("reportId").asText())
                .put("contentHash", report.path("latest").path("contentHash").asText()));
        JsonNode answer = town.tasks(reviewer)
                .post("/report-acceptances", read)
                .expecting(200)
                .body();
        town.story()
                .expect(
                        answer.path("accepted").asInt() == reports.size(),
                        "%s accepts %d reports: %s".formatted(reviewer, reports.size(), answer));
    }

    private String reviewer(JsonNode report) {
        JsonNode lead = town.leadOf(report);
        return lead.path("unitCode").asText().equals(report.path("unitCode").asText())
                ? Town.OFFICE
                : Town.loginOf(lead);
    }
}
