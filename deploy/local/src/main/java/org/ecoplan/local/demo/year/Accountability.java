package org.ecoplan.local.demo.year;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ecoplan.local.demo.World;

/** 随县 is called to a talk (约谈) on grounds of the ledger: proposed, decided, served, signed for, contested, answered, lifted. */
final class Accountability {
    private final Town town;

    Accountability(Town town) {
        this.town = town;
    }

    void propose() {
        ObjectNode proposal = World.object()
                .put("unit", Town.unit("随县"))
                .put("form", "TALK")
                .put("reason", Town.invented("督办逾期未办结,排污口整治滞后"));
        proposal.withArray("grounds")
                .addObject()
                .put("figure", "ORDERS_OVERDUE")
                .put("onDay", "2025-02-13");
        town.plans(Town.OFFICE).post(list(), proposal).expecting(201);
    }

    void decideAndServe() {
        town.planStep(
                Town.APPROVER,
                one(),
                "/decision",
                World.object()
                        .put("approved", true)
                        .put("reason", Town.invented("同意约谈"))
                        .put("until", "2025-08-31"));
        town.planStep(Town.OFFICE, one(), "/service", null);
    }

    void receiveAndContest() {
        town.planStep("suixian", one(), "/receipt", null);
        town.planStep("suixian", one(), "/appeal", World.object().put("text", Town.invented("整治方案已报批,请求撤销")));
    }

    void answer() {
        town.planStep(
                Town.DEPUTY,
                one(),
                "/appeal/answer",
                World.object().put("upheld", false).put("answer", Town.invented("报批不等于完成,维持原决定")));
    }

    void lift() {
        town.planStep(Town.APPROVER, one(), "/lifting", World.object().put("text", Town.invented("整改到位,予以解除")));
    }

    private String list() {
        return town.planPath() + "/accountability";
    }

    private String one() {
        return list()
                + "/"
                + town.world()
                        .all(town.plans(Town.OFFICE), list())
                        .get(0)
                        .path("accountabilityId")
                        .asText();
    }
}
