package org.ecoplan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One of the five cities whose plan is played from its document to its reminders, as its file says: the units that
 * the document names under the names that it uses, and what the office has to add because the document does not say
 * it.
 */
final class PlayedCity {
    private final JsonNode file;

    private PlayedCity(JsonNode file) {
        this.file = file;
    }

    static PlayedCity of(String name) {
        return new PlayedCity(World.data("plans/" + name + ".json"));
    }

    String name() {
        return file.path("city").asText();
    }

    /** The login of its coordinating office. */
    String office() {
        return file.path("office").asText();
    }

    String document() {
        return file.path("document").asText();
    }

    String text() {
        return World.text("plans/" + document());
    }

    /** The morning on which the plan is imported and issued. */
    String day() {
        return file.path("day").asText() + "T09:00:00+08:00";
    }

    String quarter() {
        return file.path("quarter").asText();
    }

    /** A morning after the end of the quarter. */
    String roundDay() {
        return file.path("roundDay").asText() + "T10:00:00+08:00";
    }

    int tasks() {
        return file.path("tasks").asInt();
    }

    int duties() {
        return file.path("duties").asInt();
    }

    /** Why there are as many duties as there are, where that is not plain. */
    String reason() {
        return file.hasNonNull("reason") ? ": " + file.path("reason").asText() : "";
    }

    /** A title or a date of issue that the document lacks. */
    Optional<ObjectNode> missingInHeader() {
        ObjectNode header = World.object();
        for (String field : List.of("title", "issuedOn")) {
            if (file.hasNonNull(field)) {
                header.set(field, file.get(field));
            }
        }
        return header.isEmpty() ? Optional.empty() : Optional.of(header);
    }

    /** The unit of all tasks where the document, an office's own plan, names none. */
    Optional<String> lead() {
        return Optional.ofNullable(file.path("lead").asText(null));
    }

    /** Names of units that mean nobody in particular (相关单位); the office rejects them. */
    List<String> rejectedNames() {
        List<String> names = new ArrayList<>();
        file.path("rejected").forEach(name -> names.add(name.asText()));
        return names;
    }

    List<JsonNode> units() {
        List<JsonNode> units = new ArrayList<>();
        file.path("units").forEach(units::add);
        return units;
    }

    /** Each body that is no group has a liaison. */
    List<JsonNode> bodies() {
        return units().stream()
                .filter(unit -> !unit.path("kind").asText().equals("GROUP"))
                .toList();
    }

    static ObjectNode liaisonOf(JsonNode unit) {
        return World.object()
                .put("unitCode", unit.path("code").asText())
                .put("post", "LIAISON")
                .put("holderId", holderOf(unit))
                .put("holderName", unit.path("name").asText() + "联络员")
                .put("from", "2022-01-01");
    }

    /** @param number makes the mobile number its own */
    static ObjectNode contactOf(JsonNode unit, int number) {
        String code = unit.path("code").asText();
        return World.object()
                .put("holderId", holderOf(unit))
                .put("mobile", String.format(Locale.ROOT, "139%08d", number))
                .put("email", code + ".liaison@cities.example")
                .put("unitCode", code);
    }

    private static String holderOf(JsonNode unit) {
        return UUID.nameUUIDFromBytes(("liaison of " + unit.path("code").asText()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
