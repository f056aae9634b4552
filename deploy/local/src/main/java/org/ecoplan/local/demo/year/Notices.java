package org.ecoplan.local.demo.year;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ecoplan.local.demo.World;

/** The half-year notices (半年通报): one person drafts, another reviews, a third approves; issued, disclosed, one is corrected. */
final class Notices {
    static final String SECOND_OF_2024 = "2024-H2";
    static final String FIRST_OF_2025 = "2025-H1";
    private static final String FIRST_CORRECTION = "/corrections/1";

    private final Town town;

    Notices(Town town) {
        this.town = town;
    }

    void draft(String period) {
        town.plans(Town.OFFICE)
                .post(town.planPath() + "/notices", World.object().put("period", period))
                .expecting(201);
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
                        "a figure of " + SECOND_OF_2024 + " is another one by now",
                        () -> town.plans(Town.OFFICE)
                                .get(notice + "/late-figures")
                                .expecting(200)
                                .body()
                                .path("changes"),
                        changes -> !changes.isEmpty());
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
