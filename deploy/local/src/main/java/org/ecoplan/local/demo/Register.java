package org.ecoplan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Enters the units of a city, who holds their posts and how these are reached. */
public final class Register {
    private final World world;
    private final String office;

    /** @param office the login of the city's coordinating office */
    public Register(World world, String office) {
        this.world = world;
        this.office = office;
    }

    /** A unit; one that is known already stays as it is. */
    public void enter(JsonNode unit) {
        String code = unit.path("code").asText();
        Api registrar = world.as("admin", "plan-service");
        if (registrar.get("/units/" + code).status() == 200) {
            return;
        }
        ObjectNode body = unit.deepCopy();
        body.remove("code");
        registrar.put("/units/" + code, body).expecting(200, 201);
    }

    public void appoint(JsonNode holder) {
        ObjectNode body = holder.deepCopy();
        String unit = body.remove("unitCode").asText();
        String post = body.remove("post").asText();
        world.as(office, "plan-service")
                .put("/units/%s/posts/%s/holder".formatted(unit, post), body)
                .expecting(200, 201, 204);
    }

    /** Waits until notification-service knows the unit. */
    public void enterContact(JsonNode contact) {
        ObjectNode body = contact.deepCopy();
        String holder = body.remove("holderId").asText();
        world.until(
                "notification-service takes the contact of "
                        + body.path("unitCode").asText(),
                () -> world.as("admin", "notification-service").put("/contacts/" + holder, body),
                reply -> reply.status() == 200 || reply.status() == 201 || reply.status() == 428);
    }
}
