package org.ecoplan.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecoplan.plan.reading.annotation.AnnotationWriter;
import org.ecoplan.plan.reading.scoring.KeyScore;
import org.ecoplan.plan.reading.scoring.KeyScore.Outcome;
import org.ecoplan.plan.reading.source.SourceReader;
import org.ecoplan.plan.reading.source.SourceReading;
import org.junit.jupiter.api.Test;

/** A confidence is true: of the items that are sure nearly all are right, over all keys. */
class ConfidenceTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String DOUBTS = "accepted-alternatives.json";
    private static final double SURE = 0.9;
    private static final double RIGHT = 0.97;
    private static final List<Double> STEPS = List.of(0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.0);

    @Test
    void ofTheItemsThatAreSureNearlyAllAreRight() throws IOException {
        // Given
        List<Outcome> outcomes = new ArrayList<>();
        for (String folder :
                List.of("/keys", "/holdout-g", "/holdout-h", "/holdout-i", "/holdout-j", "/holdout-k", "/holdout-l")) {
            outcomes.addAll(outcomes(folder(folder)));
        }

        // When
        StringBuilder curve = new StringBuilder("confidence at least: right of items%n".formatted());
        for (double step : STEPS) {
            curve.append("%.2f: %d of %d, %.3f%n"
                    .formatted(step, right(outcomes, step), all(outcomes, step), share(outcomes, step)));
        }
        System.out.println(curve);
        outcomes.stream()
                .filter(one -> one.confidence() >= SURE && !one.right())
                .forEach(one -> System.out.println("sure and wrong: " + one.item()));

        // Then
        assertThat(all(outcomes, SURE)).isGreaterThan(1000);
        assertThat(share(outcomes, SURE)).as(curve.toString()).isGreaterThanOrEqualTo(RIGHT);
        assertThat(share(outcomes, 0)).isLessThan(share(outcomes, SURE));
    }

    private static List<Outcome> outcomes(Path folder) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        JsonNode doubts = MAPPER.readTree(folder.resolve(DOUBTS).toFile());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".json") && !one.endsWith(DOUBTS))
                    .sorted()
                    .toList()) {
                JsonNode key = MAPPER.readTree(file.toFile());
                KeyScore score = new KeyScore(key, made(folder, key), doubts, Objects.toString(file.getFileName()));
                outcomes.addAll(score.outcomes());
            }
        }
        return outcomes;
    }

    private static JsonNode made(Path folder, JsonNode key) throws IOException {
        String source = key.path("source").asText();
        Path beside = folder.resolve(source);
        Path file = Files.exists(beside) ? beside : folder("/plans").resolve(source);
        SourceReading read = new SourceReader().read(source, Files.readAllBytes(file));
        return new AnnotationWriter().tree(new PlanReader().read(((SourceReading.Read) read).document()));
    }

    private static long all(List<Outcome> outcomes, double least) {
        return outcomes.stream().filter(one -> one.confidence() >= least).count();
    }

    private static long right(List<Outcome> outcomes, double least) {
        return outcomes.stream()
                .filter(one -> one.confidence() >= least && one.right())
                .count();
    }

    private static double share(List<Outcome> outcomes, double least) {
        return (double) right(outcomes, least) / Math.max(1, all(outcomes, least));
    }

    private static Path folder(String resource) {
        try {
            return Path.of(Objects.requireNonNull(ConfidenceTest.class.getResource(resource), resource)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
