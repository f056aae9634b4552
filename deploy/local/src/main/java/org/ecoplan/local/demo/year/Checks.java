package org.ecoplan.local.demo.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ecoplan.local.demo.Deliveries;
import org.ecoplan.local.demo.Unexpected;

/** What has to hold of a played year; each check is made, and what does not hold is told with its place. */
final class Checks {
    private static final long VERIFIER_MINUTES = 5;

    private final Town town;
    private final Documents documents;
    private final List<String> failures = new ArrayList<>();

    Checks(Town town, Documents documents) {
        this.town = town;
        this.documents = documents;
    }

    /**
     * @param files names of the documents that the year left
     * @param checkout where {@code ./ecoplan} is
     */
    void all(List<String> files, List<String> timeline, Path checkout) {
        check("notices and assessment are there and open", () -> documentsOpen(files));
        check("each message was received exactly once", this::messagesOnce);
        check("every figure of the notices equals the rows that it leads to", this::figuresEqualTheirRows);
        check("the published assessment verifies", () -> assessmentVerifies(checkout));
        check("the timeline is the stored one", () -> StoredTimeline.expect(timeline));
        if (!failures.isEmpty()) {
            throw new Unexpected("Does not hold: " + String.join("; ", failures));
        }
    }

    private void check(String what, Check check) {
        try {
            town.story().tell("holds: %s (%s)".formatted(what, check.run()));
        } catch (Unexpected failed) {
            town.story().tell("DOES NOT HOLD: %s: %s".formatted(what, failed.getMessage()));
            failures.add(what);
        }
    }

    private String documentsOpen(List<String> files) {
        for (String needed : List.of(
                "notice-2024-H2.docx",
                "notice-2024-H2-correction-1.docx",
                "notice-2025-H1.docx",
                "assessment-2025.docx",
                "assessment-2025.xlsx",
                "assessment-2025.json")) {
            if (!files.contains(needed)) {
                throw new Unexpected(needed + " is missing");
            }
        }
        files.forEach(documents::open);
        return files.size() + " files";
    }

    private String messagesOnce() {
        return new Deliveries(town.world()).expectEachOnce() + " messages";
    }

    private String figuresEqualTheirRows() {
        int figures = 0;
        for (JsonNode notice : town.notices()) {
            JsonNode content = content(Town.noticePath(town, notice));
            JsonNode changes = changesOf(notice);
            for (NoticeFigure figure : NoticeFigure.of(content)) {
                long rows =
                        town.world().all(town.plans(Town.OFFICE), figure.rows()).size();
                if (rows != figure.count() && !figure.isCorrectedTo(rows, changes)) {
                    throw new Unexpected("%s: %s is %d, its rows are %d: %s"
                            .formatted(
                                    notice.path("period").asText(),
                                    figure.label(),
                                    figure.count(),
                                    rows,
                                    figure.rows()));
                }
                figures++;
            }
            figures += valuesEqualTheirSeries(notice, content);
        }
        return figures + " figures; what was issued and moved since is named by its correction";
    }

    /** The value of each target is what its series had when the figures were frozen. */
    private int valuesEqualTheirSeries(JsonNode notice, JsonNode content) {
        int values = 0;
        for (JsonNode line : content.path("indicators")) {
            JsonNode known = town.indicators()
                    .get("%s?period=%s&knownAt=%s"
                            .formatted(
                                    line.path("source").asText(),
                                    line.path("valuePeriod").asText(),
                                    notice.path("frozenAt").asText()))
                    .expecting(200)
                    .body()
                    .path("items")
                    .path(0)
                    .path("value");
            if (known.decimalValue().compareTo(line.path("actual").decimalValue()) != 0) {
                throw new Unexpected("%s: %s is %s, its series had %s"
                        .formatted(
                                notice.path("period").asText(),
                                line.path("indicator").asText(),
                                line.path("actual"),
                                known));
            }
            values++;
        }
        return values;
    }

    /** What the first correction of a notice says has changed; nothing of a correction itself. */
    private JsonNode changesOf(JsonNode notice) {
        boolean corrected = !notice.hasNonNull("correction")
                && town.notices().stream()
                        .anyMatch(other -> other.hasNonNull("correction")
                                && other.path("period").equals(notice.path("period")));
        return corrected
                ? content(Town.noticePath(town, notice) + "/corrections/1")
                        .path("corrected")
                        .path("changes")
                : MissingNode.getInstance();
    }

    private JsonNode content(String notice) {
        return town.plans(Town.OFFICE).get(notice).expecting(200).body().path("content");
    }

    /** As anybody would, with the program for it. */
    private String assessmentVerifies(Path checkout) {
        Path file = documents.assessmentFile();
        try {
            Process verifier = new ProcessBuilder(
                            checkout.toAbsolutePath().resolve("ecoplan").toString(),
                            "verify-assessment",
                            file.toAbsolutePath().toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!verifier.waitFor(VERIFIER_MINUTES, TimeUnit.MINUTES) || verifier.exitValue() != 0) {
                throw new Unexpected(said.strip());
            }
            return said.strip().lines().reduce((earlier, later) -> later).orElse("");
        } catch (IOException e) {
            throw new Unexpected("./ecoplan verify-assessment does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected("interrupted", e);
        }
    }

    private interface Check {
        /** What was checked; fails where it does not hold. */
        String run();
    }
}
