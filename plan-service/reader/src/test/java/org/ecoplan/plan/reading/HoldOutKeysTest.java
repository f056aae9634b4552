package org.ecoplan.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoplan.plan.reading.annotation.AnnotationWriter;
import org.ecoplan.plan.reading.scoring.KeyScore;
import org.ecoplan.plan.reading.source.SourceReader;
import org.ecoplan.plan.reading.source.SourceReading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents and keys whose author did not know the reader's rules: plans of further kinds and documents that are no
 * plans. Each key is checked against its own text; the table of scores is printed, the details are in
 * target/holdout-g.txt, -h.txt, -i.txt, -j.txt, -k.txt and -l.txt.
 */
class HoldOutKeysTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String DOUBTS = "accepted-alternatives.json";
    private static final List<String> MEASURES = List.of(
            "header", "tasks", "units", "numeric", "other", "milestones", "mechanisms", "qualitative", "strength");

    @ParameterizedTest
    @MethodSource("keys")
    void aKeyFitsItsText(Path key) {
        // Given
        JsonNode wanted = json(key);
        String text = plain(wanted, key);

        // Then
        List<String> quotes = new ArrayList<>();
        collectQuotes(wanted, quotes);
        assertThat(quotes).allSatisfy(quote -> assertThat(text).contains(norm(quote)));
        JsonNode tasks = wanted.path("tasks");
        if (wanted.path("plan").asBoolean()) {
            assertThat(tasks).isNotEmpty();
        } else {
            assertThat(tasks).isEmpty();
            assertThat(quotes).isEmpty();
        }
        Set<String> places = new HashSet<>();
        tasks.forEach(task -> assertThat(places.add(task.path("action") + "|" + task.path("ordinal")))
                .as("one task a place: %s", task.path("ordinal"))
                .isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "holdout-g,0.93",
        "holdout-h,0.90",
        "holdout-i,0.90",
        "holdout-j,0.93",
        "holdout-k,0.84",
        "holdout-l,0.90"
    })
    void printsTheScoreOfEachDocument(String set, double least) throws IOException {
        // Given
        List<String> table = new ArrayList<>();
        List<String> details = new ArrayList<>();
        double[] sums = new double[MEASURES.size() + 1];
        int plans = 0;
        int silent = 0;
        int others = 0;
        table.add("%-24s %8s %s".formatted("document", "overall", String.join(" ", MEASURES)));

        // When
        for (Path path : keys(set).toList()) {
            JsonNode key = json(path);
            String name = key.path("source").asText();
            JsonNode made = reading(path.resolveSibling(name));
            if (key.path("plan").asBoolean()) {
                KeyScore score = new KeyScore(key, made, doubts(set), Objects.toString(path.getFileName()));
                StringBuilder row = new StringBuilder("%-24s %8.3f".formatted(name, score.overall()));
                sums[0] += score.overall();
                for (int i = 0; i < MEASURES.size(); i++) {
                    double f1 = score.measure(MEASURES.get(i)).f1();
                    sums[i + 1] += f1;
                    row.append(" %5.3f".formatted(f1));
                    details.add(name + " " + score.measure(MEASURES.get(i)));
                }
                table.add(row.toString());
                plans++;
            } else {
                int tasks = made.path("tasks").size();
                int targets = made.path("headlineTargets").size();
                table.add("%-24s no plan: %d tasks, %d headline targets made".formatted(name, tasks, targets));
                details.add(name + " " + made.path("tasks") + made.path("headlineTargets"));
                silent += tasks + targets == 0 ? 1 : 0;
                others++;
            }
        }
        StringBuilder mean = new StringBuilder("%-24s %8.3f".formatted("mean of " + plans + " plans", sums[0] / plans));
        for (int i = 0; i < MEASURES.size(); i++) {
            mean.append(" %5.3f".formatted(sums[i + 1] / plans));
        }
        table.add(mean.toString());
        table.add("%d of %d documents that are no plan read without tasks and targets".formatted(silent, others));
        System.out.println(String.join(System.lineSeparator(), table));
        Files.write(
                Path.of("target", set + ".txt"),
                Stream.concat(table.stream(), details.stream()).toList());

        // Then
        assertThat(plans).isPositive();
        assertThat(sums[0] / plans).isGreaterThanOrEqualTo(least);
        assertThat(silent).as("documents that are no plan and gave nothing").isEqualTo(others);
    }

    static Stream<Path> keys() {
        return Stream.of("holdout-g", "holdout-h", "holdout-i", "holdout-j", "holdout-k", "holdout-l")
                .flatMap(HoldOutKeysTest::keys);
    }

    private static Stream<Path> keys(String set) {
        try (Stream<Path> files = Files.list(folder(set))) {
            return files
                    .filter(file -> file.toString().endsWith(".json") && !file.endsWith(DOUBTS))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String set) {
        try {
            return Path.of(Objects.requireNonNull(HoldOutKeysTest.class.getResource("/" + set))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode doubts(String set) {
        return json(folder(set).resolve(DOUBTS));
    }

    private static JsonNode reading(Path file) throws IOException {
        SourceReading read = new SourceReader().read(Objects.toString(file.getFileName()), Files.readAllBytes(file));
        if (read instanceof SourceReading.Read document) {
            return new AnnotationWriter().tree(new PlanReader().read(document.document()));
        }
        throw new AssertionError(file + " refused: " + read);
    }

    private static JsonNode json(Path file) {
        try {
            return MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of the document itself, without white space; of a page without its tags. */
    private static String plain(JsonNode key, Path path) {
        String source = key.path("source").asText();
        try {
            String words = Files.readString(path.resolveSibling(source));
            return norm(source.endsWith(".html") ? words.replaceAll("<[^>]+>|&nbsp;", "") : words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collectQuotes(JsonNode node, List<String> quotes) {
        if (node.hasNonNull("quote")) {
            quotes.add(node.path("quote").asText());
        }
        node.forEach(child -> collectQuotes(child, quotes));
    }

    private static String norm(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
