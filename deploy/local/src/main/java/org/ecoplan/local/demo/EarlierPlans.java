package org.ecoplan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** One document is in force once: what an earlier demonstration left is closed. */
public final class EarlierPlans {
    private final Story story;
    private final Api office;

    public EarlierPlans(Story story, Api office) {
        this.story = story;
        this.office = office;
    }

    /** @param draft the answer to an import, which names the plans of the same document */
    public void closeThoseOf(JsonNode draft) {
        for (JsonNode earlier : draft.path("sameDocument")) {
            if (earlier.path("state").asText().equals("ISSUED")) {
                String path = "/plans/" + earlier.path("planId").asText();
                office.change("POST", path + "/closure", path, null).expecting(200);
                story.tell("the plan of the same document from an earlier time is closed: " + path);
            }
        }
    }
}
