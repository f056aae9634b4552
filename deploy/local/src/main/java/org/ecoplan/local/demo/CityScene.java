package org.ecoplan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The plan of one city goes from its document to duties, a round, reports and reminders. */
final class CityScene {
    private final Story story;
    private final World world;
    private final PlayedCity city;
    private final Api plans;
    private final Api duties;

    CityScene(Story story, World world, PlayedCity city) {
        this.story = story;
        this.world = world;
        this.city = city;
        this.plans = world.as(city.office(), "plan-service");
        this.duties = world.as(city.office(), "task-service");
    }

    /** @param firstNumber the first of the numbers that make the mobiles of the city's liaisons */
    void play(int firstNumber) {
        story.step("%s, %s: its units".formatted(city.name(), city.day().substring(0, 10)));
        world.moveClock(city.day());
        enterUnits(firstNumber);
        story.step("%s: from %s to duties".formatted(city.name(), city.document()));
        String planId = imported();
        completed(planId);
        issued(planId);
        story.step("%s: the round of %s".formatted(city.name(), city.quarter()));
        round(planId);
    }

    private void enterUnits(int firstNumber) {
        Register register = new Register(world, city.office());
        city.units().forEach(register::enter);
        List<JsonNode> bodies = city.bodies();
        world.until(
                "the office of " + city.name() + " sees its units",
                () -> plans.get("/units?limit=200").status() == 200
                        ? world.all(plans, "/units").size()
                        : 0,
                known -> known >= city.units().size());
        bodies.stream().map(PlayedCity::liaisonOf).forEach(register::appoint);
        for (int i = 0; i < bodies.size(); i++) {
            register.enterContact(PlayedCity.contactOf(bodies.get(i), firstNumber + i));
        }
        story.tell("%d units, %d of them groups; each body has a liaison"
                .formatted(city.units().size(), city.units().size() - bodies.size()));
    }

    private String imported() {
        JsonNode draft = plans.post(
                        "/plans",
                        World.object().put("sourceName", city.document()).put("text", city.text()))
                .expecting(201)
                .body();
        story.expectEqual(city.tasks(), draft.path("tasks").asInt(), "the number of tasks of " + city.name());
        story.tell("%d tasks, %d targets, %d milestones; %d questions; %.1f %% of the text accounted for"
                .formatted(
                        draft.path("tasks").asInt(),
                        draft.path("targets").asInt(),
                        draft.path("milestones").asInt(),
                        draft.path("undecided").asInt(),
                        100 * draft.path("coverage").path("share").asDouble()));
        new EarlierPlans(story, plans).closeThoseOf(draft);
        return draft.path("planId").asText();
    }

    /** What the document does not say, the office adds; what means nobody, it rejects. */
    private void completed(String planId) {
        String path = "/plans/" + planId;
        city.missingInHeader().ifPresent(missing -> {
            ObjectNode header = headerOf(path);
            header.setAll(missing);
            plans.change("PUT", path + "/header", path, header).expecting(200);
            story.tell("the office adds " + missing);
        });
        JsonNode plan = plans.get(path).expecting(200).body();
        city.lead().ifPresent(lead -> {
            ObjectNode unit = World.object().put("role", "LEAD").put("unitCode", lead);
            unit.put("name", nameOf(lead));
            plan.path("tasks").forEach(task -> {
                ObjectNode edit = World.object();
                edit.withArray("units").add(unit.deepCopy());
                plans.change("PATCH", path + "/tasks/" + task.path("itemId").asText(), path, edit)
                        .expecting(200);
            });
            story.tell("the office names the lead unit of all tasks: " + nameOf(lead));
        });
        plan.path("tasks")
                .forEach(task -> task.path("units").forEach(unit -> {
                    if (city.rejectedNames().contains(unit.path("name").asText())) {
                        plans.change(
                                        "POST",
                                        "%s/items/%s/rejection"
                                                .formatted(
                                                        path,
                                                        unit.path("itemId").asText()),
                                        path,
                                        null)
                                .expecting(200);
                        story.tell("「%s」 in task %s means nobody and is rejected"
                                .formatted(
                                        unit.path("name").asText(),
                                        task.path("ordinal").asText()));
                    }
                }));
    }

    private ObjectNode headerOf(String path) {
        JsonNode header = plans.get(path).expecting(200).body().path("header");
        ObjectNode kept = World.object();
        for (String field : List.of(
                "title", "documentNumber", "issuer", "issuedOn", "publishedOn", "region", "periodStart", "periodEnd")) {
            if (header.hasNonNull(field)) {
                kept.set(field, header.get(field));
            }
        }
        return kept;
    }

    private String nameOf(String code) {
        return city.units().stream()
                .filter(unit -> unit.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow()
                .path("name")
                .asText();
    }

    private void issued(String planId) {
        String path = "/plans/" + planId;
        plans.change("POST", path + "/acceptance", path, null).expecting(200);
        plans.change("POST", path + "/issue", path, World.object()).expecting(200);
        List<JsonNode> found = world.until(
                "the duties of " + city.name() + " are assigned",
                () -> world.all(duties, "/duties?planId=" + planId),
                all -> all.size() >= city.duties());
        story.expectEqual(city.duties(), found.size(), "the number of duties of " + city.name());
        long obligations =
                found.stream().mapToInt(duty -> duty.path("obligations").size()).sum();
        story.tell("%d duties, %d obligations%s".formatted(found.size(), obligations, city.reason()));
        story.look(world.address("task-service") + "/duties?planId=" + planId);
    }

    private void round(String planId) {
        world.moveClock(city.roundDay());
        JsonNode round = world.until(
                        "the round of " + city.quarter() + " is open",
                        () -> plans.get("/plans/%s/rounds".formatted(planId))
                                .expecting(200)
                                .body()
                                .path("items"),
                        rounds -> rounds.toString().contains(city.quarter()))
                .get(0);
        List<JsonNode> reports = world.until(
                "a report is asked of every duty",
                () -> world.all(
                        duties, "/reports?roundId=" + round.path("roundId").asText()),
                found -> found.size() >= city.duties());
        story.expectEqual(city.duties(), reports.size(), "the number of reports that are asked for");
        story.tell("%d reports are asked for, due on %s"
                .formatted(reports.size(), round.path("unitReportDue").asText()));
    }
}
