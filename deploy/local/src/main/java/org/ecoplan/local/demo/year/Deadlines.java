package org.ecoplan.local.demo.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ecoplan.local.demo.Unexpected;
import org.ecoplan.local.demo.World;

/** The dated points of duties: a later deadline (延期), a clock that stands still (中止), a duty that is closed out (验收销号). */
final class Deadlines {
    private static final String OUTFALLS = "(一)";
    private static final String MINES = "(六)";

    private final Town town;

    Deadlines(Town town) {
        this.town = town;
    }

    /** 曾都区 asks for three months more for its outfalls of 2024. */
    void askForExtension() {
        String duty = town.dutyPath(OUTFALLS, "曾都区");
        town.tasks("zengdu")
                .post(
                        "%s/obligations/%s/extension-requests".formatted(duty, pointOf(duty, "2024-12-31")),
                        World.object()
                                .put("proposedDeadline", "2025-03-31")
                                .put("reason", Town.invented("汛期河道水位高,3处排口无法施工")))
                .expecting(200, 201);
    }

    void grantExtension() {
        town.world().all(town.tasks(Town.OFFICE), "/extension-requests").stream()
                .filter(request -> isOf(request, OUTFALLS, "曾都区"))
                .forEach(request -> town.tasks(Town.OFFICE)
                        .post(
                                "/extension-requests/%s/decision"
                                        .formatted(request.path("extensionId").asText()),
                                World.object().put("decision", "APPROVE").put("reason", Town.invented("情况属实,同意")))
                        .expecting(200));
    }

    /** The works of 广水市 at its outfalls cannot go on in the winter. */
    void askForSuspension() {
        String duty = town.dutyPath(OUTFALLS, "广水市");
        town.tasks("guangshui")
                .post(
                        duty + "/suspensions",
                        World.object()
                                .put("obligationId", pointOf(duty, "2024-12-31"))
                                .put("from", "2024-12-02")
                                .put("until", "2025-02-28")
                                .put("grounds", Town.invented("水库除险加固,河道断流施工封闭")))
                .expecting(200, 201);
    }

    void grantSuspension() {
        town.world().all(town.tasks(Town.OFFICE), "/suspensions").stream()
                .filter(asked -> isOf(asked, OUTFALLS, "广水市"))
                .forEach(asked -> town.tasks(Town.OFFICE)
                        .post(
                                "/suspensions/%s/decision"
                                        .formatted(asked.path("suspensionId").asText()),
                                World.object().put("decision", "APPROVE").put("reason", Town.invented("同意中止计时")))
                        .expecting(200));
    }

    void awaitSuspension() {
        awaitSuspension("RUNNING");
    }

    void awaitEndOfSuspension() {
        awaitSuspension("ENDED");
    }

    private void awaitSuspension(String state) {
        town.world()
                .until(
                        "the suspension of 广水市 is " + state,
                        () -> town.world().all(town.tasks(Town.OFFICE), "/suspensions").stream()
                                .filter(asked -> isOf(asked, OUTFALLS, "广水市"))
                                .map(asked -> asked.path("state").asText())
                                .toList(),
                        states -> states.equals(List.of(state)));
    }

    void askForAcceptance() {
        town.step("zengdu", town.dutyPath(MINES, "曾都区"), "/acceptance-request", statement("两处历史遗留矿山治理完工"));
    }

    void returnIt() {
        town.step(
                Town.OFFICE,
                town.dutyPath(MINES, "曾都区"),
                "/return",
                World.object().put("reason", Town.invented("现场核查一处边坡复绿未达标")));
    }

    void askAgain() {
        town.step("zengdu", town.dutyPath(MINES, "曾都区"), "/acceptance-request", statement("边坡已补植复绿"));
    }

    void closeOut() {
        ObjectNode form = World.object().put("opinion", Town.invented("经现场核查,符合验收标准,同意销号"));
        form.withArray("evidence").add(Town.invented("现场核查记录2025年第11号"));
        town.tasks(Town.OFFICE)
                .get("/acceptance-criteria")
                .expecting(200)
                .body()
                .path("items")
                .forEach(criterion -> form.withArray("criteria")
                        .addObject()
                        .put("code", criterion.path("code").asText())
                        .put("answer", "YES"));
        town.step(Town.OFFICE, town.dutyPath(MINES, "曾都区"), "/close-out", form);
    }

    private static ObjectNode statement(String what) {
        ObjectNode statement = World.object().put("statement", Town.invented(what));
        statement.withArray("evidence").add(Town.invented("竣工验收报告"));
        return statement;
    }

    private boolean isOf(JsonNode asked, String ordinal, String unit) {
        return ("/duties/" + asked.path("assignmentId").asText()).equals(town.dutyPath(ordinal, unit));
    }

    private String pointOf(String dutyPath, String deadline) {
        JsonNode duty = town.tasks(Town.OFFICE).get(dutyPath).expecting(200).body();
        for (JsonNode point : duty.path("obligations")) {
            if (point.path("deadline").asText().equals(deadline)) {
                return point.path("obligationId").asText();
            }
        }
        throw new Unexpected("No point of %s is due on %s".formatted(dutyPath, deadline));
    }
}
