package org.ecoplan.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ecoplan.local.LocalStack;

/** 随州市's people at work on the system: its directory, its plans, its clock. */
final class Suizhou {
    static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> SERVICES =
            List.of("plan-service", "task-service", "indicator-service", "notification-service");

    final LocalStack stack;
    final Caller office;
    final Caller admin;
    final Caller sthj;

    Suizhou(LocalStack stack) {
        this(stack, service -> stack.service(service).url());
    }

    /** @param addresses where each service is called, by its name */
    Suizhou(LocalStack stack, Function<String, URI> addresses) {
        this.stack = stack;
        this.office = Caller.person(stack, "office").through(addresses);
        this.admin = Caller.person(stack, "admin").through(addresses);
        this.sthj = Caller.person(stack, "sthj").through(addresses);
    }

    /** Registers units, posts and contacts; nothing happens when they are there. */
    Suizhou settled() {
        JsonNode directory = Caller.parse(resource("suizhou-units.json"));
        for (JsonNode unit : directory.path("units")) {
            String path = "/units/" + unit.path("code").asText();
            if (admin.get("plan-service", path).statusCode() != 200) {
                Caller.expect(201, admin.send("PUT", "plan-service", path, without(unit, "code")));
            }
        }
        for (JsonNode holder : directory.path("holders")) {
            String path = "/units/%s/posts/%s/holder"
                    .formatted(
                            holder.path("unitCode").asText(),
                            holder.path("post").asText());
            succeed(office.send("PUT", "plan-service", path, without(holder, "unitCode", "post")));
        }
        for (JsonNode contact : directory.path("contacts")) {
            String path = "/contacts/" + contact.path("holderId").asText();
            await("contact is taken")
                    .atMost(PATIENCE)
                    .until(() -> List.of(200, 201, 428)
                            .contains(admin.send("PUT", "notification-service", path, without(contact, "holderId"))
                                    .statusCode()));
        }
        return this;
    }

    /** Imports, accepts and issues a plan; answers its id once all of its duties are assigned. */
    String issue(String sourceName, String text) {
        JsonNode draft = Caller.expect(
                201, office.send("POST", "plan-service", "/plans", Map.of("sourceName", sourceName, "text", text)));
        String path = "/plans/" + draft.path("planId").asText();
        Caller.expect(200, office.send("POST", "plan-service", path + "/acceptance", "", "If-Match", tag(path)));
        int duties = Caller.expect(
                        200, office.send("POST", "plan-service", path + "/issue", "{}", "If-Match", tag(path)))
                .path("duties")
                .asInt();
        String planId = draft.path("planId").asText();
        await("duties of " + sourceName)
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(Caller.AskedToComeAgain.class)
                .until(() -> duties(planId).size() == duties);
        return planId;
    }

    List<JsonNode> duties(String planId) {
        return all(office, "task-service", "/duties?planId=" + planId);
    }

    /** The report that the open round asks of 市生态环境局 in the plan; waits until it is asked for. */
    String reportOf(String planId) {
        return await("the report is asked for")
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(Caller.AskedToComeAgain.class)
                .until(
                        () -> all(sthj, "task-service", "/reports").stream()
                                .filter(report -> report.path("planId").asText().equals(planId))
                                .filter(report ->
                                        report.path("unitCode").asText().equals("421300-sthj"))
                                .map(report -> report.path("reportId").asText())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The series that a level of the plan watches, by the words of its clause; waits until it is registered. */
    String seriesOf(String planId, String clause) {
        return await("the level is watched")
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(Caller.AskedToComeAgain.class)
                .until(
                        () -> all(office, "indicator-service", "/series?planId=" + planId).stream()
                                .filter(series ->
                                        series.path("rules").toString().contains(clause))
                                .map(series -> series.path("code").asText())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    void moveClock(LocalDate day) {
        String instant = day.atTime(LocalTime.of(9, 0))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toOffsetDateTime()
                .toString();
        succeed(office.send("PUT", "plan-service", "/demo/clock", Map.of("instant", instant)));
        for (String service : SERVICES) {
            await(service + " shows " + day)
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> office.read(service, "/clock")
                            .path("today")
                            .asText()
                            .equals(day.toString()));
        }
    }

    /** Moves the clock without waiting for anybody. */
    void tellClock(LocalDate day) {
        succeed(office.send("PUT", "plan-service", "/demo/clock", Map.of("instant", day + "T09:00:00+08:00")));
    }

    /** Moves the clock and waits until task-service has found so many of the plan's obligations overdue. */
    void moveTaskClock(LocalDate day, String planId, int overdue) {
        tellClock(day);
        await("%d overdue on %s".formatted(overdue, day))
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> duties(planId).stream()
                                .flatMap(duty -> stream(duty.path("obligations")))
                                .filter(obligation ->
                                        obligation.path("state").asText().equals("OVERDUE"))
                                .count()
                        >= overdue);
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    List<JsonNode> all(Caller caller, String service, String path) {
        return all(caller, service, path, 200);
    }

    /** The same in pages of that size. */
    List<JsonNode> all(Caller caller, String service, String path, int limit) {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = caller.read(
                    service,
                    path + (path.contains("?") ? "&" : "?") + "limit=" + limit
                            + (next.isEmpty() ? "" : "&cursor=" + next));
            page.path("items").forEach(items::add);
            next = page.path("next").asText("");
        } while (!next.isEmpty());
        return items;
    }

    private String tag(String path) {
        return office.get("plan-service", path).headers().firstValue("ETag").orElseThrow();
    }

    private static ObjectNode without(JsonNode object, String... fields) {
        ObjectNode copy = object.deepCopy();
        copy.remove(List.of(fields));
        return copy;
    }

    private static void succeed(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.request() + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    static String resource(String name) {
        try (InputStream file = Suizhou.class.getResourceAsStream("/demo/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
