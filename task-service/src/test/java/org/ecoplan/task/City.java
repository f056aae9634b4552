package org.ecoplan.task;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.events.RoundOpened;
import org.ecoplan.events.UnitRegistered;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.security.Tokens;
import org.jspecify.annotations.Nullable;

/** A city of its own with its units, one plan and the people who work on it; no test meets another's city. */
public final class City {
    public final String code = "c" + UUID.randomUUID().toString().substring(0, 8);
    public final String bureau = code + "-sthj";
    public final String county = code + "-xian";
    public final String district = code + "-qu";
    public final UUID plan = UUID.randomUUID();
    private final EventProbe probe;

    private City(EventProbe probe) {
        this.probe = probe;
    }

    /** Registers the units; whatever is sent afterwards to the plan topic may still overtake them. */
    public static City register(EventProbe probe) {
        City city = new City(probe);
        city.unit(city.code, null, "GOVERNMENT");
        city.unit(city.bureau, city.code, "DEPARTMENT");
        city.unit(city.county, city.code, "GOVERNMENT");
        city.unit(city.district, city.code, "GOVERNMENT");
        return city;
    }

    private void unit(String unit, String parent, String kind) {
        probe.send(
                unit,
                code,
                new UnitRegistered(
                        unit, "单位" + unit, List.of(), kind, parent, code, null, List.of(), null, null, 1, null));
    }

    /** A task of the bureau that the county implements, with one milestone. */
    public PlanTaskIssued task(int position, LocalDate milestone) {
        return task(position, 1, List.of(duty(bureau, "LEAD"), duty(county, "IMPLEMENTING")), milestone);
    }

    public PlanTaskIssued task(int position, int revision, List<PlanTaskIssued.Duty> duties, LocalDate milestone) {
        UUID taskId = UUID.nameUUIDFromBytes((plan + "/" + position).getBytes());
        return new PlanTaskIssued(
                plan,
                revision,
                taskId,
                code,
                "长江高水平保护提质增效行动方案",
                "(" + position + ")",
                null,
                "入河排污口溯源整治行动",
                position,
                LocalDate.of(2024, 7, 9),
                LocalDate.of(2025, 12, 31),
                duties,
                List.of(),
                List.of(new PlanTaskIssued.Milestone(
                        UUID.nameUUIDFromBytes((taskId + "/m").getBytes()), "整治任务", milestone, "完成整治任务")));
    }

    /** The bureau's task with what it sets in place of the milestone, issued on that day. */
    public PlanTaskIssued task(
            LocalDate issuedOn, List<PlanTaskIssued.Target> targets, List<PlanTaskIssued.RepeatedDuty> repeated) {
        PlanTaskIssued task = task(1, issuedOn);
        return new PlanTaskIssued(
                task.planId(),
                task.revision(),
                task.taskId(),
                code,
                task.planTitle(),
                task.ordinal(),
                null,
                task.title(),
                task.position(),
                issuedOn,
                task.planEnd(),
                task.duties(),
                targets,
                List.of(),
                repeated);
    }

    /** A target of some units. */
    public PlanTaskIssued.Target target(
            String quote, LocalDate by, String strength, PlanTaskIssued.@Nullable Group group, String... units) {
        return new PlanTaskIssued.Target(
                UUID.randomUUID(),
                "收集率",
                "GE",
                BigDecimal.TEN,
                null,
                "%",
                null,
                by,
                strength,
                false,
                quote,
                group,
                null,
                List.of(units),
                null,
                null,
                null,
                null,
                null);
    }

    /** Ends the life of a unit on a day; another one takes over. */
    public void dissolve(String unit, LocalDate lastDay, String successor) {
        probe.send(
                unit,
                code,
                new UnitRegistered(
                        unit,
                        "单位" + unit,
                        List.of(),
                        "GOVERNMENT",
                        code,
                        code,
                        null,
                        List.of(),
                        null,
                        lastDay,
                        2,
                        successor));
    }

    public PlanTaskIssued.Duty duty(String unit, String role) {
        return new PlanTaskIssued.Duty(unit, "单位" + unit, role, "各县市区人民政府", role.equals("IMPLEMENTING"));
    }

    public RoundOpened round(LocalDate due) {
        return new RoundOpened(
                UUID.randomUUID(),
                plan,
                code,
                "2024-Q3",
                due.minusDays(12),
                due,
                due.plusDays(6),
                due.plusDays(12),
                null);
    }

    /** Sends an event of the plan; answers its id. */
    public UUID send(Record event) {
        return probe.send(plan.toString(), code, event);
    }

    public void sendAgain(UUID id, Record event) {
        probe.send(id, plan.toString(), code, event);
    }

    public RequestSpecification office() {
        return as("office", code, "coordinator");
    }

    /** A reporter of the unit above all others: sees their duties, acts for none of them. */
    public RequestSpecification superior() {
        return as("shi", code, "reporter");
    }

    public RequestSpecification bureau() {
        return as("sthj", bureau, "lead", "reporter");
    }

    public RequestSpecification county() {
        return as("xian", county, "reporter");
    }

    public RequestSpecification district() {
        return as("qu", district, "reporter");
    }

    public static RequestSpecification as(String user, String unit, String... roles) {
        return given().auth().oauth2(Tokens.of(user).unit(unit).roles(roles).sign());
    }

    /** The duties that the office sees, once there are that many. */
    public List<Map<String, Object>> awaitDuties(int count) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> items(office().get("/duties?limit=200")
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath()),
                        duties -> duties.size() == count);
    }

    /** The duties that the office sees, page by page, once there are that many. */
    public List<Map<String, Object>> awaitWalk(int count, int limit) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> walk(limit), duties -> duties.size() == count);
    }

    private List<Map<String, Object>> walk(int limit) {
        List<Map<String, Object>> walked = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = office().queryParam("limit", limit)
                    .queryParams(next == null ? Map.of() : Map.of("cursor", next))
                    .get("/duties")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            walked.addAll(items(page));
            next = page.getString("next");
        } while (next != null);
        return walked;
    }

    public Map<String, Object> dutyOf(String unit) {
        return items(office().get("/duties?unit=" + unit).jsonPath()).get(0);
    }

    public Map<String, Object> reportOf(String unit) {
        return items(office().get("/reports?unit=" + unit).jsonPath()).get(0);
    }

    public static List<Map<String, Object>> items(JsonPath page) {
        return page.getList("items");
    }
}
