package org.ecoplan.local.demo.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ecoplan.local.demo.Unexpected;
import org.ecoplan.local.demo.World;

/** Supervision orders (督办单): one is answered and closed, one is not settled and goes up a level. */
final class Orders {
    private static final String REPORTING = "关于按时报送调度材料的督办";
    private static final String OUTFALLS = "关于入河排污口整治滞后的督办";

    private final Town town;

    Orders(Town town) {
        this.town = town;
    }

    void orderBoth() {
        issue("随县", OUTFALLS, "2025年1月底前完成剩余排污口整治");
        issue("随州高新区", REPORTING, "补报三、四季度调度材料,明确专人负责");
    }

    void bothSign() {
        town.step("suixian", path(OUTFALLS), "/receipt", null);
        town.step("gaoxin", path(REPORTING), "/receipt", null);
    }

    void bothAnswer() {
        town.step("suixian", path(OUTFALLS), "/feedback", text("text", "剩余9处排口已立项"));
        town.step("gaoxin", path(REPORTING), "/feedback", text("text", "已明确专人,材料补报完成"));
    }

    void oneIsEnough() {
        town.step(Town.OFFICE, path(OUTFALLS), "/return", text("reason", "只有立项,没有完成时间,反馈不充分"));
        town.step(Town.OFFICE, path(REPORTING), "/closing", text("reason", "反馈属实,予以办结"));
    }

    void theOtherClimbs() {
        town.step(Town.DEPUTY, path(OUTFALLS), "/climb", text("reason", "反馈期限届满仍未办结,提请约谈"));
    }

    private void issue(String unit, String subject, String demand) {
        ObjectNode order = World.object()
                .put("addressee", Town.unit(unit))
                .put("subject", subject)
                .put("demand", Town.invented(demand))
                .put("feedbackDays", 10);
        order.withArray("grounds")
                .addObject()
                .put("assignmentId", town.dutyPath("(一)", unit).substring("/duties/".length()))
                .put("statement", Town.invented("进度滞后"));
        town.tasks(Town.OFFICE).post("/supervision-orders", order).expecting(200, 201);
    }

    private String path(String subject) {
        for (JsonNode order : town.orders()) {
            if (order.path("subject").asText().equals(subject)) {
                return "/supervision-orders/" + order.path("orderId").asText();
            }
        }
        throw new Unexpected("There is no order " + subject);
    }

    private static ObjectNode text(String field, String text) {
        return World.object().put(field, Town.invented(text));
    }
}
