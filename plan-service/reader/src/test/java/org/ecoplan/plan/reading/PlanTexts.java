package org.ecoplan.plan.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.ecoplan.plan.reading.annotation.AnnotationWriter;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.scoring.KeyScore;
import org.ecoplan.plan.reading.source.DocumentText;
import org.ecoplan.plan.reading.source.SourceFormat;

/** The plan texts and keys of the tests. */
public final class PlanTexts {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PlanTexts() {}

    public static String text(String plan) {
        return new String(bytes("/plans/" + plan + ".txt"), StandardCharsets.UTF_8);
    }

    public static byte[] utf8(String plan) {
        return bytes("/plans/" + plan + ".txt");
    }

    static PlanExtraction read(String plan) {
        return readText(plan, text(plan));
    }

    static PlanExtraction readText(String name, String words) {
        return new PlanReader().read(new DocumentText(name + ".txt", SourceFormat.TXT, words, List.of()));
    }

    static KeyScore score(String plan) {
        return scoreAgainst(plan, plan);
    }

    /** The score of one plan against the key of another or its own. */
    static KeyScore scoreAgainst(String plan, String key) {
        JsonNode made = new AnnotationWriter().tree(read(plan));
        return new KeyScore(
                json("/keys/" + key + ".json"), made, json("/keys/accepted-alternatives.json"), key + ".json");
    }

    private static JsonNode json(String resource) {
        try {
            return MAPPER.readTree(bytes(resource));
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Objects.requireNonNull(PlanTexts.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
