package org.ecoplan.plan.reading.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Score of one extraction in the annotation format against its key. */
public final class KeyScore {

    private static final List<String> SCORED =
            List.of("header", "tasks", "units", "numeric", "other", "milestones", "mechanisms");
    private static final List<String> HEADER = List.of(
            "title", "documentNumber", "issuer", "issuedOn", "publishedOn", "region", "periodStart", "periodEnd");
    private static final List<String> ROLES =
            List.of("leadUnits", "responsibleUnits", "participatingUnits", "implementers");
    private static final Set<String> NUMERIC = Set.of(
            "GE", "GT", "LE", "LT", "EQ", "ABOUT", "RANK_LE", "INCREASE_GE", "DECREASE_GE", "GROWTH_GE", "BETWEEN");
    private static final Pattern ACCEPTED = Pattern.compile("[A-Z_]{2,}|\\d{4}-\\d\\d-\\d\\d");

    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<String, Set<String>> accepted = new LinkedHashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    /** An item that was read with its confidence, and whether the key has it. */
    public record Outcome(double confidence, boolean right, String item) {}

    /**
     * @param ambiguous settled doubts of all keys, of which those of file are used
     */
    public KeyScore(JsonNode key, JsonNode made, JsonNode ambiguous, String file) {
        for (JsonNode doubt : ambiguous) {
            if (doubt.path("file").asText().equals(file)) {
                Matcher matcher = ACCEPTED.matcher(doubt.path("alternatives").toString());
                accepted.put(
                        Norm.text(doubt.path("quote")),
                        matcher.results().map(r -> r.group()).collect(Collectors.toSet()));
            }
        }
        List.of(
                        "header",
                        "tasks",
                        "titles",
                        "units",
                        "numeric",
                        "other",
                        "qualitative",
                        "milestones",
                        "mechanisms",
                        "strength")
                .forEach(name -> measures.put(name, new Measure(name)));
        header(key.path("document"), made.path("document"));
        bodies(key, made);
        match(
                key.path("mechanisms"),
                made.path("mechanisms"),
                (w, m) -> w.path("kind").equals(m.path("kind")),
                measure("mechanisms"),
                "");
    }

    public Measure measure(String name) {
        return Objects.requireNonNull(measures.get(name), name);
    }

    /** The items that carry a confidence. */
    public List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    private void judge(JsonNode item, boolean right) {
        if (item.has("confidence")) {
            outcomes.add(new Outcome(
                    item.path("confidence").asDouble(),
                    right,
                    item.path("rule").asText() + " "
                            + item.path("quote").asText(item.path("ordinal").asText())));
        }
    }

    /** A line for each measure, and the plain mean of the scored ones. */
    public String report() {
        String lines = measures.values().stream().map(Measure::line).collect(Collectors.joining("\n"));
        return lines + String.format(Locale.ROOT, "%noverall F1 %.3f", overall());
    }

    /** The plain mean of the scored measures. */
    public double overall() {
        return SCORED.stream().mapToDouble(name -> measure(name).f1()).average().orElse(0);
    }

    private void header(JsonNode key, JsonNode made) {
        for (String field : HEADER) {
            boolean same = Norm.text(key.path(field)).equals(Norm.text(made.path(field)));
            measure("header").count(1, 1, same ? 1 : 0);
            if (!same) {
                measure("header").wrong(field + " " + key.path(field) + " != " + made.path(field));
            }
        }
    }

    private void bodies(JsonNode key, JsonNode made) {
        Map<String, JsonNode> wanted = tasks(key);
        Map<String, JsonNode> found = tasks(made);
        int both = (int) wanted.keySet().stream().filter(found::containsKey).count();
        measure("tasks").count(wanted.size(), made.path("tasks").size(), both);
        JsonNode none = key.path("none");
        BiPredicate<JsonNode, JsonNode> sameBody = (w, m) -> Norm.body(w).equals(Norm.body(m));
        match(key.path("defaultImplementers"), made.path("defaultImplementers"), sameBody, measure("units"), "default");
        targets(key.path("headlineTargets"), made.path("headlineTargets"), "headline");
        found.forEach((name, task) -> judgeTask(task, wanted.containsKey(name)));
        wanted.forEach((name, task) -> {
            JsonNode other = found.getOrDefault(name, none);
            title(task.path("title"), other.path("title"));
            ROLES.forEach(role -> match(task.path(role), other.path(role), sameBody, measure("units"), name));
            targets(task.path("targets"), other.path("targets"), name);
            match(
                    task.path("milestones"),
                    other.path("milestones"),
                    KeyScore::sameMilestone,
                    measure("milestones"),
                    name);
        });
    }

    /** What stands in a task that is none is wrong with it. */
    private void judgeTask(JsonNode task, boolean right) {
        judge(task, right);
        if (!right) {
            task.path("targets").forEach(target -> judge(target, false));
            task.path("milestones").forEach(milestone -> judge(milestone, false));
        }
    }

    private void title(JsonNode want, JsonNode made) {
        if (want.isTextual()) {
            boolean same = Norm.text(want).equals(Norm.text(made));
            measure("titles").count(1, made.isTextual() ? 1 : 0, same ? 1 : 0);
        }
    }

    private static boolean sameMilestone(JsonNode want, JsonNode made) {
        return want.path("by").equals(made.path("by"))
                && Norm.overlap(Norm.text(want.path("quote")), Norm.text(made.path("quote"))) >= 0.5;
    }

    private void targets(JsonNode key, JsonNode made, String label) {
        for (String group : List.of("numeric", "other", "qualitative")) {
            List<JsonNode[]> pairs =
                    match(group(key, group), group(made, group), this::sameTarget, measure(group), label);
            for (JsonNode[] pair : pairs) {
                boolean same = pair[0].path("strength").equals(pair[1].path("strength"))
                        || accepts(pair[0], pair[1].path("strength").asText());
                measure("strength").count(1, 1, same ? 1 : 0);
            }
        }
    }

    private boolean sameTarget(JsonNode want, JsonNode made) {
        return sameOrAccepted(want, made, "comparator")
                && sameOrAccepted(want, made, "by")
                && sameNumber(want, made, "value")
                && sameNumber(want, made, "valueMax")
                && Norm.unit(want.path("unit")).equals(Norm.unit(made.path("unit")))
                && (Norm.overlap(Norm.text(want.path("quote")), Norm.text(made.path("quote"))) >= 0.5
                        || Norm.overlap(Norm.text(want.path("indicator")), Norm.text(made.path("indicator"))) >= 0.6);
    }

    private static boolean sameNumber(JsonNode want, JsonNode made, String field) {
        BigDecimal wanted = Norm.number(want.path(field));
        BigDecimal found = Norm.number(made.path(field));
        return wanted == null ? found == null : found != null && wanted.compareTo(found) == 0;
    }

    private boolean sameOrAccepted(JsonNode want, JsonNode made, String field) {
        return Norm.text(want.path(field)).equals(Norm.text(made.path(field)))
                || accepts(want, made.path(field).asText());
    }

    private boolean accepts(JsonNode want, String value) {
        return accepted.getOrDefault(Norm.text(want.path("quote")), Set.of()).contains(value);
    }

    private static List<JsonNode> group(JsonNode targets, String group) {
        return list(targets).stream()
                .filter(target -> groupOf(target.path("comparator").asText()).equals(group))
                .toList();
    }

    private static String groupOf(String comparator) {
        return NUMERIC.contains(comparator) ? "numeric" : comparator.equals("QUALITATIVE") ? "qualitative" : "other";
    }

    private static Map<String, JsonNode> tasks(JsonNode plan) {
        Map<String, JsonNode> tasks = new LinkedHashMap<>();
        plan.path("tasks")
                .forEach(task ->
                        tasks.put(Norm.text(task.path("action")) + "|" + Norm.text(task.path("ordinal")), task));
        return tasks;
    }

    private static List<JsonNode> list(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).toList();
    }

    private void match(
            JsonNode want, JsonNode made, BiPredicate<JsonNode, JsonNode> same, Measure measure, String label) {
        match(list(want), list(made), same, measure, label);
    }

    private List<JsonNode[]> match(
            List<JsonNode> want,
            List<JsonNode> made,
            BiPredicate<JsonNode, JsonNode> same,
            Measure measure,
            String label) {
        List<JsonNode> left = new ArrayList<>(made);
        List<JsonNode[]> pairs = new ArrayList<>();
        for (JsonNode one : want) {
            int at = firstSame(one, left, same);
            if (at < 0) {
                measure.wrong("missing " + label + " " + one);
            } else {
                JsonNode found = left.remove(at);
                judge(found, true);
                pairs.add(new JsonNode[] {one, found});
            }
        }
        left.forEach(one -> judge(one, false));
        left.forEach(one -> measure.wrong("extra " + label + " " + one));
        measure.count(want.size(), made.size(), pairs.size());
        return pairs;
    }

    private static int firstSame(JsonNode want, List<JsonNode> left, BiPredicate<JsonNode, JsonNode> same) {
        for (int i = 0; i < left.size(); i++) {
            if (same.test(want, left.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
