package org.ecoplan.local.demo.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.ecoplan.local.demo.Unexpected;
import org.ecoplan.local.demo.World;

/** Readings of the provincial system: breaches that open and close, and one value that is corrected weeks later. */
final class Breaches {
    static final String CORRECTED_TO = "68.4";
    private static final String OUTFALLS = "70%的整治任务";
    private static final String SEWAGE = "城市生活污水集中收集率达到70%";
    private static final String END_OF_2024 = "2024-12-31T08:00:00+08:00";

    private final Town town;

    Breaches(Town town) {
        this.town = town;
    }

    /** The share of the outfalls at the end of 2024, as it was told first. */
    void endOf2024() {
        push(OUTFALLS, END_OF_2024, "71.2");
    }

    /** It was too high: the source corrects it, which is a breach. */
    void corrected() {
        push(OUTFALLS, END_OF_2024, CORRECTED_TO);
        awaitOpen(1);
    }

    void recovered() {
        push(OUTFALLS, "2025-03-10T08:00:00+08:00", "72.5");
        push(OUTFALLS, "2025-03-11T08:00:00+08:00", "73.1");
        awaitOpen(0);
    }

    void sewage() {
        push(SEWAGE, "2026-01-04T08:00:00+08:00", "66.8");
        awaitOpen(1);
    }

    void sewageRecovered() {
        push(SEWAGE, "2026-01-07T08:00:00+08:00", "70.6");
        push(SEWAGE, "2026-01-08T08:00:00+08:00", "71.3");
        awaitOpen(0);
    }

    private void push(String clause, String observedAt, String value) {
        ObjectNode body = World.object();
        body.withArray("readings")
                .addObject()
                .put("series", series(clause))
                .put("observedAt", observedAt)
                .put("value", new BigDecimal(value));
        JsonNode verdict = town.world()
                .feed("ecoplan-feed", "indicator-service")
                .post("/readings", body)
                .expecting(200)
                .body()
                .path("verdicts")
                .path(0)
                .path("verdict");
        town.story().expect(!verdict.asText().equals("REFUSED"), "the reading of " + observedAt + " is taken");
    }

    private String series(String clause) {
        for (JsonNode one : town.world()
                .all(town.indicators(), "/series?planId=" + town.plan().planId())) {
            if (one.path("rules").toString().contains(clause)) {
                return one.path("code").asText();
            }
        }
        throw new Unexpected("No series has a rule of 「%s」".formatted(clause));
    }

    private void awaitOpen(int count) {
        town.world()
                .until(
                        count + " breaches are open",
                        () -> town.world()
                                .all(
                                        town.indicators(),
                                        "/breaches?state=OPEN&planId="
                                                + town.plan().planId())
                                .size(),
                        open -> open == count);
    }
}
