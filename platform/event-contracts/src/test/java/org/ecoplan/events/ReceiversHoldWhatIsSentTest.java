package org.ecoplan.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No event is longer than what its receivers have room for: maxLength of the schemas, length of the columns. */
class ReceiversHoldWhatIsSentTest {
    private static final Path ROOT = Path.of("../..");
    private static final List<String> MIGRATIONS = List.of(
            "platform/service-kit/src/main/resources/db/kit",
            "platform/directory/src/main/resources/db/directory",
            "plan-service/src/main/resources/db/migration",
            "task-service/src/main/resources/db/migration",
            "indicator-service/src/main/resources/db/migration",
            "notification-service/src/main/resources/db/migration");
    private static final Pattern CREATED = Pattern.compile("create table (\\w+) \\((.*?)\\n\\);", Pattern.DOTALL);
    private static final Pattern ALTERED = Pattern.compile("alter table (\\w+)\\s(.*?);", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("(?m)^\\s*(\\w+) varchar\\((\\d+)\\)");
    private static final Pattern CHANGED =
            Pattern.compile("(?:add column (\\w+)|alter column (\\w+) type) varchar\\((\\d+)\\)");

    /** Codes of units, whatever the column is called. */
    private static final Set<String> CODES =
            Set.of("organisation", "unit_code", "lead_unit", "parent_code", "successor_code", "reviewer_unit");

    private static final int LONGEST_CODE = 40;

    /** Length by module, table and column, after all migrations. */
    private final Map<String, Integer> columns = columns();

    @Test
    void aUnitCodeOfAnyLengthFitsIntoEveryColumnOfCodes() {
        List<String> tooShort = columns.entrySet().stream()
                .filter(column ->
                        CODES.contains(column.getKey().replaceFirst(".*\\.", "")) && column.getValue() < LONGEST_CODE)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(columns).hasSizeGreaterThan(80).containsKey("task-service issued_task.organisation");
        assertThat(tooShort).isEmpty();
    }

    @Test
    void noEventHasALongerCode() {
        List<String> longer = new ArrayList<>();
        for (EventType type : EventType.values()) {
            PublishedContracts.schemaOf(type).get("properties").fields().forEachRemaining(field -> {
                boolean isCode = Set.of("organisation", "unitCode", "parentCode", "successorCode")
                        .contains(field.getKey());
                if (isCode && field.getValue().path("maxLength").asInt(Integer.MAX_VALUE) > LONGEST_CODE) {
                    longer.add(type.eventName() + "." + field.getKey());
                }
            });
        }
        assertThat(longer).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UNIT_REGISTERED, code, directory directory_unit.code",
        "UNIT_REGISTERED, name, directory directory_unit.name",
        "UNIT_REGISTERED, regionCode, directory directory_unit.region_code",
        "POST_HOLDER_APPOINTED, holderName, directory directory_post_holder.holder_name",
        "POST_HOLDER_APPOINTED, holderName, notification-service message.holder_name",
        "POST_HOLDER_APPOINTED, post, directory directory_post_holder.post",
        "CALENDAR_YEAR_PUBLISHED, source, directory directory_calendar_year.source",
        "PLAN_TASK_ISSUED, ordinal, task-service issued_task.ordinal",
        "PLAN_TASK_ISSUED, duties.unitCode, task-service assignment.unit_code",
        "PLAN_TASK_ISSUED, duties.unitName, task-service assignment.unit_name",
        "PLAN_TASK_ISSUED, duties.role, task-service assignment.role",
        "ROUND_OPENED, period, task-service reporting_round.period",
        "REPORT_REQUESTED, unitCode, notification-service message.unit_code",
        "TASK_DUE_SOON, rung, notification-service message.rung",
        "TASK_OVERDUE, rung, notification-service message.rung",
        "INDICATOR_BREACHED, unitCodes, notification-service message.unit_code"
    })
    void aFieldFitsIntoTheColumnThatKeepsIt(EventType type, String field, String column) {
        Integer room = columns.get(column);
        assertThat(room).as(column).isNotNull();
        assertThat(longest(field(PublishedContracts.schemaOf(type), field)))
                .as(type.eventName() + "." + field)
                .isBetween(1, room);
    }

    private static JsonNode field(JsonNode schema, String path) {
        JsonNode at = schema;
        for (String step : path.split("\\.")) {
            at = at.path("properties").path(step);
            at = at.path("type").asText().equals("array") ? at.path("items") : at;
        }
        return at;
    }

    /** Of a choice its longest word, of a code of fixed length that length. */
    private static int longest(JsonNode field) {
        if (field.has("maxLength")) {
            return field.get("maxLength").asInt();
        }
        Matcher digits =
                Pattern.compile("\\{(\\d+)}\\$$").matcher(field.path("pattern").asText());
        if (digits.find()) {
            return Integer.parseInt(digits.group(1));
        }
        return field.path("enum")
                .valueStream()
                .mapToInt(word -> word.asText().length())
                .max()
                .orElse(Integer.MAX_VALUE);
    }

    private static Map<String, Integer> columns() {
        Map<String, Integer> found = new TreeMap<>();
        MIGRATIONS.forEach(folder -> {
            String module = folder.replaceFirst("/src/.*", "").replaceFirst("^platform/", "");
            scripts(folder).forEach(script -> read(module, script, found));
        });
        return found;
    }

    private static void read(String module, String script, Map<String, Integer> found) {
        CREATED.matcher(script)
                .results()
                .forEach(table -> COLUMN.matcher(table.group(2))
                        .results()
                        .forEach(column -> found.put(
                                module + " " + table.group(1) + "." + column.group(1),
                                Integer.valueOf(column.group(2)))));
        ALTERED.matcher(script)
                .results()
                .forEach(table -> CHANGED.matcher(table.group(2))
                        .results()
                        .forEach(column -> found.put(
                                module + " " + table.group(1) + "."
                                        + (column.group(1) == null ? column.group(2) : column.group(1)),
                                Integer.valueOf(column.group(3)))));
    }

    /** In the order in which they run. */
    private static List<String> scripts(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.sorted(Comparator.comparing(
                            file -> versionOf(file.getFileName().toString())))
                    .map(ReceiversHoldWhatIsSentTest::text)
                    .toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Long versionOf(String name) {
        return Long.valueOf(name.replaceFirst("^V(\\d+)__.*", "$1"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replaceAll("--.*", "");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
