package org.ecoplan.local.demo.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.local.demo.Api;
import org.ecoplan.local.demo.ShownPlan;
import org.ecoplan.local.demo.Story;
import org.ecoplan.local.demo.World;
import org.jspecify.annotations.Nullable;

/** 随州市 with its plan and the people who act on it, each by the rights of the own login. */
final class Town {
    /** Stands in every text and source that the play invents. */
    static final String INVENTED = "虚构演示数据";

    static final String OFFICE = "office";
    static final String DEPUTY = "office2";
    static final String APPROVER = "approver";

    private static final Map<String, String> LOGINS = Map.ofEntries(
            Map.entry("421300-sthj", "sthj"),
            Map.entry("421300-zjgx", "zjgx"),
            Map.entry("421300-jtys", "jtys"),
            Map.entry("421300-zrzy", "zrzy"),
            Map.entry("421300-nync", "nync"),
            Map.entry("421300-czj", "czj"),
            Map.entry("421300-fgw", "fgw"),
            Map.entry("421303", "zengdu"),
            Map.entry("421321", "suixian"),
            Map.entry("421381", "guangshui"),
            Map.entry("421300-gxq", "gaoxin"));
    private static final Map<String, String> UNITS =
            Map.of("曾都区", "421303", "随县", "421321", "广水市", "421381", "随州高新区", "421300-gxq");

    private final World world;
    private final Story story;
    private final ShownPlan plan;

    Town(World world, Story story, ShownPlan plan) {
        this.world = world;
        this.story = story;
        this.plan = plan;
    }

    World world() {
        return world;
    }

    Story story() {
        return story;
    }

    ShownPlan plan() {
        return plan;
    }

    String planPath() {
        return "/plans/" + plan.planId();
    }

    Api plans(String person) {
        return world.as(person, "plan-service");
    }

    Api tasks(String person) {
        return world.as(person, "task-service");
    }

    /** The login of the liaison of a unit. */
    static String loginOf(JsonNode unitOwned) {
        return Objects.requireNonNull(LOGINS.get(unitOwned.path("unitCode").asText()), unitOwned::toString);
    }

    /** The code of a unit by its short name (曾都区). */
    static String unit(String shortName) {
        return Objects.requireNonNull(UNITS.get(shortName), shortName);
    }

    static boolean isOneOf(List<String> shortNames, JsonNode unitOwned) {
        return shortNames.stream()
                .map(Town::unit)
                .anyMatch(code -> code.equals(unitOwned.path("unitCode").asText()));
    }

    static boolean isLead(JsonNode duty) {
        return duty.path("role").asText().equals("LEAD");
    }

    /** The duty of the lead unit of a task. */
    JsonNode leadOf(JsonNode ofTask) {
        return plan.duties().stream()
                .filter(duty -> isLead(duty)
                        && duty.path("taskId")
                                .asText()
                                .equals(ofTask.path("taskId").asText()))
                .findFirst()
                .orElseThrow();
    }

    /** Takes a step on something of task-service that has to be read first. */
    JsonNode step(String person, String path, String step, @Nullable ObjectNode body) {
        return tasks(person)
                .change("POST", path + step, path, body)
                .expecting(200, 201)
                .body();
    }

    /** A text of the play: it says of itself that it is invented. */
    static String invented(String text) {
        return "【%s】%s".formatted(INVENTED, text);
    }

    Api indicators() {
        return world.as(OFFICE, "indicator-service");
    }

    /** Address of the duty of a unit in the task with this printed number. */
    String dutyPath(String ordinal, String shortName) {
        return "/duties/"
                + plan.duty(ordinal, unit(shortName)).path("assignmentId").asText();
    }

    /** The supervision orders on duties of the plan. */
    List<JsonNode> orders() {
        Set<String> own = plan.duties().stream()
                .map(duty -> duty.path("assignmentId").asText())
                .collect(Collectors.toSet());
        return world.all(tasks(OFFICE), "/supervision-orders").stream()
                .filter(order -> own.contains(
                        order.path("grounds").path(0).path("assignmentId").asText()))
                .toList();
    }

    /** All items of a list that comes whole. */
    List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        plans(OFFICE).get(path).expecting(200).body().path("items").forEach(items::add);
        return items;
    }

    /** The notices of the plan and their corrections. */
    List<JsonNode> notices() {
        return items(planPath() + "/notices");
    }

    static String noticePath(Town town, JsonNode notice) {
        String path = town.planPath() + "/notices/" + notice.path("period").asText();
        return notice.hasNonNull("correction")
                ? path + "/corrections/" + notice.path("correction").asText()
                : path;
    }

    /** The duties of the plan as they are now. */
    List<JsonNode> liveDuties() {
        return world.all(tasks(OFFICE), "/duties?planId=" + plan.planId());
    }

    static boolean isClosed(JsonNode duty) {
        return duty.path("state").asText().equals("CLOSED_OUT");
    }

    /** Takes a step on something of plan-service that has to be read first. */
    JsonNode planStep(String person, String path, String step, @Nullable ObjectNode body) {
        return plans(person)
                .change("POST", path + step, path, body)
                .expecting(200, 201)
                .body();
    }

    /** The name of a unit that has a duty. */
    String nameOf(JsonNode code) {
        return plan.duties().stream()
                .filter(duty -> duty.path("unitCode").equals(code))
                .map(duty -> duty.path("unitName").asText())
                .findFirst()
                .orElseThrow();
    }
}
