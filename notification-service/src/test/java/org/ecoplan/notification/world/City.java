package org.ecoplan.notification.world;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.ecoplan.events.ClockMoved;
import org.ecoplan.events.PostHolderAppointed;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.TaskAssigned;
import org.ecoplan.events.TaskDueSoon;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.events.UnitRegistered;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.security.Tokens;

/** A city with one department for a test, known to the service by events as plan-service sends them. */
public final class City {
    public static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    /** A Tuesday, in office hours. */
    public static final Instant A_WORKING_MORNING = Instant.parse("2024-12-24T02:00:00Z");

    public static final Instant BEFORE_OFFICE_HOURS = Instant.parse("2024-12-23T22:00:00Z");

    private static final String AT_REST = """
            select not exists (select 1 from unnest($1::uuid[]) as sent (id)
                               where not exists (select 1 from inbox where event_id = sent.id))
               and not exists (select 1 from message
                               where organisation = $2
                                 and (state in ('SUMMED', 'SENDING', 'UNCERTAIN')
                                      or state = 'PENDING' and (not_before is null or not_before <= $3)))
               and not exists (select 1 from outbox where organisation = $2 and sent_at is null)""";

    private final EventProbe probe;
    private final String organisation = "c" + UUID.randomUUID().toString().substring(0, 8);

    private Instant shows = A_WORKING_MORNING;

    private City(EventProbe probe) {
        this.probe = probe;
    }

    /** A city with its office and a department on a working morning; nobody holds a post yet. */
    public static City registered(EventProbe probe) {
        City city = new City(probe);
        city.show(A_WORKING_MORNING);
        city.register(city.organisation, "随州市人民政府", null);
        city.register(city.office(), "市联席会议办公室", city.organisation);
        city.register(city.department(), "市生态环境局", city.organisation);
        return city;
    }

    /** While the office is closed routine matters gather: one digest has them all, however slowly they come. */
    public void whileClosed(int messages, Runnable sending) {
        show(BEFORE_OFFICE_HOURS);
        sending.run();
        await().atMost(Duration.ofSeconds(60)).until(() -> pending() == messages);
        show(A_WORKING_MORNING);
    }

    private int pending() {
        return given().auth()
                .oauth2(coordinator())
                .get("/messages/summary?state=PENDING")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    /**
     * Expects exactly so many events of a kind in all: waits until everything that the test has sent is taken in and
     * nothing more is on its way, each message of the city being through or put off and told.
     */
    public <E extends Record> List<E> awaitInAll(int count, Class<E> event, Predicate<E> which) {
        awaitRest();
        return probe.exactly(count, event, which);
    }

    /** Waits until all that was sent to the service is taken in, and nothing of it is on its way any more. */
    public void awaitRest() {
        UUID[] sent = probe.sent().toArray(UUID[]::new);
        await("nothing is on its way any more")
                .atMost(Duration.ofSeconds(60))
                .until(() -> Arc.container()
                        .instance(Pool.class)
                        .get()
                        .preparedQuery(AT_REST)
                        .executeAndAwait(Tuple.of(
                                sent, organisation, shows.plusSeconds(60).atOffset(ZoneOffset.UTC)))
                        .iterator()
                        .next()
                        .getBoolean(0));
    }

    /** Puts the clock of the service, and waits until it shows the time. */
    public void show(Instant time) {
        shows = time;
        probe.send("clock", organisation, new ClockMoved(Instant.now(), time));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Duration.between(time, shown()).abs().compareTo(Duration.ofMinutes(2)) < 0);
    }

    private Instant shown() {
        return Instant.parse(given().auth()
                .oauth2(coordinator())
                .get("/clock")
                .then()
                .statusCode(200)
                .extract()
                .path("now"));
    }

    public String organisation() {
        return organisation;
    }

    public String office() {
        return organisation + "-lxhy";
    }

    public String department() {
        return organisation + "-sthj";
    }

    public String coordinator() {
        return Tokens.of("office").unit(office()).roles("coordinator").sign();
    }

    /** Sets how many messages one address may get; the rest as the installation says. */
    public City capped(int perHour, int perDay) {
        return settings(Map.of(
                "opens", "08:00",
                "closes", "18:00",
                "smsPerHour", perHour,
                "smsPerDay", perDay,
                "emailPerHour", perHour,
                "emailPerDay", perDay));
    }

    /** Sets what the city wants of its messages, for the first time, as soon as the service knows the city. */
    public City settings(Map<String, Object> content) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().auth()
                                .oauth2(coordinator())
                                .contentType(ContentType.JSON)
                                .header("If-Match", "\"0\"")
                                .body(content)
                                .put("/settings")
                                .statusCode()
                        == 200);
        return this;
    }

    /** Appoints a person to a post of the department. */
    public UUID appoint(String post, String name) {
        UUID holder = UUID.randomUUID();
        appoint(holder, post, name);
        return holder;
    }

    /** Appoints a known person to one more post of the department. */
    public void appoint(UUID holder, String post, String name) {
        probe.send(
                department(),
                organisation,
                new PostHolderAppointed(department(), organisation, post, holder, name, LONG_AGO));
    }

    /** Stores a contact as soon as the service knows the department. */
    public City contact(UUID holder, String mobile, String email) {
        contact(department(), holder, mobile, email);
        return this;
    }

    private void contact(String unitCode, UUID holder, String mobile, String email) {
        await().atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .until(() -> given().auth()
                                .oauth2(coordinator())
                                .contentType(ContentType.JSON)
                                .body(Map.of("mobile", mobile, "email", email, "unitCode", unitCode))
                                .put("/contacts/" + holder)
                                .statusCode()
                        == 201);
    }

    /** A liaison officer with contact data, known to the service. */
    public UUID liaison(String mobile, String email) {
        UUID holder = appoint("LIAISON", "张联络");
        contact(holder, mobile, email);
        return holder;
    }

    /** A liaison officer of the city's office with contact data, known to the service. */
    public UUID officer(String mobile, String email) {
        UUID holder = UUID.randomUUID();
        probe.send(
                office(),
                organisation,
                new PostHolderAppointed(office(), organisation, "LIAISON", holder, "陈立", LONG_AGO));
        contact(holder, mobile, email);
        return holder;
    }

    public TaskOverdue overdue(UUID obligation, String what) {
        return overdue(UUID.randomUUID(), obligation, what);
    }

    public TaskOverdue overdue(UUID task, UUID obligation, String what) {
        return new TaskOverdue(
                UUID.randomUUID(),
                obligation,
                UUID.randomUUID(),
                task,
                organisation,
                "（一）",
                "入河排污口溯源整治行动",
                department(),
                "LEAD",
                what,
                LocalDate.of(2024, 12, 31),
                1,
                "OVERDUE",
                1,
                Instant.parse("2024-12-31T16:00:03Z"));
    }

    public TaskDueSoon dueSoon(UUID obligation, String what, int daysLeft) {
        return new TaskDueSoon(
                UUID.randomUUID(),
                obligation,
                UUID.randomUUID(),
                UUID.randomUUID(),
                organisation,
                "（一）",
                "入河排污口溯源整治行动",
                department(),
                "LEAD",
                what,
                LocalDate.of(2024, 12, 31),
                1,
                "DUE_IN_" + daysLeft,
                daysLeft,
                Instant.parse("2024-12-23T16:00:04Z"));
    }

    /**
     * More units, each with a liaison officer who can be reached.
     *
     * @param mobile pattern of the number, with the number of the unit
     */
    public void units(int count, String mobile, String email) {
        Map<Integer, UUID> holders = new HashMap<>();
        for (int number = 0; number < count; number++) {
            register(unit(number), "单位" + number, organisation);
            UUID holder = UUID.randomUUID();
            holders.put(number, holder);
            probe.send(
                    unit(number),
                    organisation,
                    new PostHolderAppointed(unit(number), organisation, "LIAISON", holder, "联络员" + number, LONG_AGO));
        }
        holders.forEach(
                (number, holder) -> contact(unit(number), holder, mobile.formatted(number), email.formatted(number)));
    }

    public String unit(int number) {
        return organisation + "-u" + number;
    }

    public TaskAssigned assigned(UUID plan, String title, String unit) {
        return new TaskAssigned(
                UUID.randomUUID(),
                plan,
                UUID.randomUUID(),
                organisation,
                "3",
                title,
                unit,
                "LEAD",
                false,
                LocalDate.of(2024, 12, 27),
                LocalDate.of(2024, 12, 31),
                null);
    }

    public ReportRequested requested(UUID plan, String title, String unit) {
        return new ReportRequested(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                plan,
                UUID.randomUUID(),
                organisation,
                "2024-Q4",
                "3",
                title,
                unit,
                LocalDate.of(2025, 1, 8));
    }

    public TaskDueSoon dueSoon(UUID plan, UUID obligation, String what, int daysLeft, String unit) {
        return new TaskDueSoon(
                UUID.randomUUID(),
                obligation,
                plan,
                UUID.randomUUID(),
                organisation,
                "3",
                "整治行动",
                unit,
                "LEAD",
                what,
                LocalDate.of(2024, 12, 31),
                1,
                "DUE_IN_" + daysLeft,
                daysLeft,
                Instant.parse("2024-12-23T16:00:04Z"));
    }

    private void register(String code, String name, String parent) {
        probe.send(
                code,
                organisation,
                new UnitRegistered(
                        code,
                        name,
                        List.of(),
                        parent == null ? "GOVERNMENT" : code.equals(office()) ? "OFFICE" : "DEPARTMENT",
                        parent,
                        organisation,
                        null,
                        List.of(),
                        null,
                        null,
                        1,
                        null));
    }
}
