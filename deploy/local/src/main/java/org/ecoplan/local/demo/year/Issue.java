package org.ecoplan.local.demo.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.ecoplan.local.demo.Api;
import org.ecoplan.local.demo.EarlierPlans;
import org.ecoplan.local.demo.ShownPlan;
import org.ecoplan.local.demo.Story;
import org.ecoplan.local.demo.World;

/** The office reads the document into a draft, accepts it and issues it; the duties arrive at the units. */
final class Issue {
    private static final String DOCUMENT = "suizhou.txt";
    private static final int DUTIES = 40;

    private final World world;
    private final Story story;
    private final Api office;

    Issue(World world, Story story) {
        this.world = world;
        this.story = story;
        this.office = world.as(Town.OFFICE, "plan-service");
    }

    Town play() {
        JsonNode draft = office.post(
                        "/plans", World.object().put("sourceName", DOCUMENT).put("text", World.text(DOCUMENT)))
                .expecting(201)
                .body();
        new EarlierPlans(story, office).closeThoseOf(draft);
        String path = "/plans/" + draft.path("planId").asText();
        office.change("POST", path + "/acceptance", path, null).expecting(200);
        office.change("POST", path + "/issue", path, World.object()).expecting(200);
        return arrived(draft.path("planId").asText());
    }

    /** The plan as soon as all its duties are with their units. */
    Town arrived(String planId) {
        List<JsonNode> duties = world.until(
                "all duties are assigned",
                () -> world.all(world.as(Town.OFFICE, "task-service"), "/duties?planId=" + planId),
                found -> found.size() >= DUTIES);
        story.expectEqual(DUTIES, duties.size(), "the number of duties");
        return new Town(world, story, new ShownPlan(planId, duties));
    }
}
