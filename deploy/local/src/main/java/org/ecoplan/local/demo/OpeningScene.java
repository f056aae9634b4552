package org.ecoplan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.ecoplan.local.Readiness;
import org.ecoplan.local.ServiceDefinition;

/** The system answers, its clock is put to the days of the plan, and the units of 随州市 are known everywhere. */
public final class OpeningScene {
    private static final String THE_DAY_AFTER_PUBLICATION = "2024-07-16T09:00:00+08:00";

    private final Story story;
    private final World world;

    public OpeningScene(Story story, World world) {
        this.story = story;
        this.world = world;
    }

    public void play() {
        story.step("The system is up");
        for (ServiceDefinition service : ServiceDefinition.ALL) {
            story.expect(
                    Readiness.http(world.management(service).resolve("/q/health/ready")), service.name() + " is ready");
            story.look(world.management(service) + "/openapi");
        }
        story.step("Units, posts and contacts of 随州市");
        JsonNode directory = World.data("suizhou-units.json");
        Register register = new Register(world, "office");
        directory.path("units").forEach(register::enter);
        directory.path("holders").forEach(register::appoint);
        int units = directory.path("units").size();
        world.until(
                "every service knows the units",
                () -> world.all(world.as("office", "plan-service"), "/units").size(),
                known -> known >= units);
        directory.path("contacts").forEach(register::enterContact);
        int contacts = directory.path("contacts").size();
        world.until(
                "the contacts are there",
                () -> world.all(world.as("office", "notification-service"), "/contacts")
                        .size(),
                known -> known >= contacts);
        story.tell("%d units, %d holders of posts, %d contacts (kept encrypted, shown masked):"
                .formatted(units, directory.path("holders").size(), contacts));
        JsonNode shown = world.all(world.as("office", "notification-service"), "/contacts")
                .get(0);
        story.tell("for example %s, %s"
                .formatted(shown.path("mobile").asText(), shown.path("email").asText()));
        world.as("office", "notification-service")
                .change(
                        "PUT",
                        "/settings",
                        "/settings",
                        World.object()
                                .put("signature", "随州环委办")
                                .put("opens", "08:00")
                                .put("closes", "18:00"))
                .expecting(200);
        story.tell("messages are signed 【随州环委办】; routine ones go out between 08:00 and 18:00 of a working day");
        story.step("The clock of the demonstration goes back to 16 July 2024, the day after the plan was published");
        world.moveClock(THE_DAY_AFTER_PUBLICATION);
        story.tell("all four services show it");
    }
}
