package org.ecoplan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ecoplan.local.Readiness;
import org.ecoplan.local.ServiceDefinition;

/** The system answers, its clock is put to the days of the plan, and the units of 随州市 are known everywhere. */
final class OpeningScene {
    private static final String THE_DAY_AFTER_PUBLICATION = "2024-07-16T09:00:00+08:00";

    private final Story story;
    private final World world;

    OpeningScene(Story story, World world) {
        this.story = story;
        this.world = world;
    }

    void play() {
        story.step("The system is up");
        for (ServiceDefinition service : ServiceDefinition.ALL) {
            story.expect(
                    Readiness.http(world.address(service.name()).resolve("/q/health/ready")),
                    service.name() + " is ready");
            story.look(world.address(service.name()) + "/openapi");
        }
        story.step("Units, posts and contacts of 随州市");
        JsonNode directory = World.data("suizhou-units.json");
        directory.path("units").forEach(this::register);
        directory.path("holders").forEach(this::appoint);
        int units = directory.path("units").size();
        world.until(
                "every service knows the units",
                () -> world.all(world.as("office", "plan-service"), "/units").size(),
                known -> known >= units);
        directory.path("contacts").forEach(this::enterContact);
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
        story.step("The clock of the demonstration goes back to 16 July 2024, the day after the plan was published");
        world.moveClock(THE_DAY_AFTER_PUBLICATION);
        story.tell("all four services show it");
    }

    private void register(JsonNode unit) {
        String code = unit.path("code").asText();
        boolean root = !unit.hasNonNull("parentCode");
        Api registrar = world.as("admin", "plan-service");
        if (registrar.get("/units/" + code).status() == 200) {
            return;
        }
        ObjectNode body = unit.deepCopy();
        body.remove("code");
        Reply reply = (root ? registrar : world.as("admin", "plan-service")).put("/units/" + code, body);
        reply.expecting(200, 201);
    }

    private void appoint(JsonNode holder) {
        ObjectNode body = holder.deepCopy();
        String unit = body.remove("unitCode").asText();
        String post = body.remove("post").asText();
        world.as("office", "plan-service")
                .put("/units/%s/posts/%s/holder".formatted(unit, post), body)
                .expecting(200, 201, 204);
    }

    private void enterContact(JsonNode contact) {
        ObjectNode body = contact.deepCopy();
        String holder = body.remove("holderId").asText();
        world.until(
                "notification-service takes the contact of "
                        + body.path("unitCode").asText(),
                () -> world.as("admin", "notification-service").put("/contacts/" + holder, body),
                reply -> reply.status() == 200 || reply.status() == 201 || reply.status() == 428);
    }
}
