package org.ecoplan.local.demo.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ecoplan.local.demo.World;

/** The half-year notices (半年通报): one person drafts, another reviews, a third approves; issued, disclosed, one is corrected. */
final class Notices {
    static final String SECOND_OF_2024 = "2024-H2";
    static final String FIRST_OF_2025 = "2025-H1";
    private static final List<String> CHANGED = List.of(Breaches.CORRECTED_TO, "未完成");
    private static final String FIRST_CORRECTION = "/corrections/1";

    private final Town town;

    Notices(Town town) {
        this.town = town;
    }

    /** Freezes the figures as soon as the values of the targets that fall due have arrived. */
    void draft(String period) {
        JsonNode drafted = town.plans(Town.OFFICE)
                .post(town.planPath() + "/notices", World.object().put("period", period))
                .expecting(201)
                .body();
        if (!isEachIndicatorTold(drafted)) {
            town.world()
                    .until(
                            "the values of the indicators of " + period + " are there",
                            () -> town.planStep(Town.OFFICE, path(period), "/figures", null),
                            Notices::isEachIndicatorTold);
        }
    }

    private static boolean isEachIndicatorTold(JsonNode notice) {
        for (JsonNode line : notice.path("content").path("indicators")) {
            if (!line.hasNonNull("actual") || !line.hasNonNull("state")) {
                return false;
            }
        }
        return true;
    }

    void signAndIssue(String period, String documentNumber) {
        sign(path(period));
        issue(path(period), documentNumber);
        town.plans(Town.OFFICE)
                .post(
                        town.planPath() + "/disclosures",
                        World.object().put("kind", "NOTICE").put("period", period))
                .expecting(201);
    }

    /** What was told after the freeze shows other figures than those that were issued: they are corrected by number. */
    void draftCorrection() {
        String notice = path(SECOND_OF_2024);
        town.world()
                .until(
                        "value and state of the corrected target have arrived",
                        () -> town.plans(Town.OFFICE)
                                .get(notice + "/late-figures")
                                .expecting(200)
                                .body()
                                .path("changes"),
                        changes -> CHANGED.stream().allMatch(changes.findValuesAsText("after")::contains));
        town.plans(Town.OFFICE)
                .post(notice + "/corrections", World.object().put("reason", Town.invented("省级平台更正2024年末排污口整治完成率")))
                .expecting(201);
    }

    void signAndIssueCorrection(String documentNumber) {
        sign(path(SECOND_OF_2024) + FIRST_CORRECTION);
        issue(path(SECOND_OF_2024) + FIRST_CORRECTION, documentNumber);
    }

    private void sign(String notice) {
        town.planStep(Town.DEPUTY, notice, "/review", null);
        town.planStep(Town.APPROVER, notice, "/approval", null);
    }

    private void issue(String notice, String documentNumber) {
        ObjectNode head =
                World.object().put("documentNumber", documentNumber).put("issuingOffice", "随州市长江高水平保护联席会议办公室");
        head.withArray("copiesTo").add("市委办公室").add("市纪委监委");
        town.planStep(Town.OFFICE, notice, "/issue", head);
    }

    private String path(String period) {
        return town.planPath() + "/notices/" + period;
    }
}
