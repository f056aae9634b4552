package org.ecoplan.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoplan.events.PlanClosed;
import org.ecoplan.events.PlanCorrected;
import org.ecoplan.events.PlanIssued;
import org.ecoplan.events.ReminderSent;
import org.ecoplan.events.TaskAcknowledged;
import org.ecoplan.notification.world.Arrival;
import org.ecoplan.notification.world.City;
import org.ecoplan.notification.world.FarSideControl;
import org.ecoplan.notification.world.FarSideResource;
import org.ecoplan.testkit.events.EventProbe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Routine matters go out in office hours, one digest a person, channel and working day; what presses goes at once. */
@QuarkusTest
@QuarkusTestResource(FarSideResource.class)
class DigestTest {
    @Inject
    Pool pool;

    private static final Instant SUNDAY_MIDNIGHT = Instant.parse("2024-12-21T16:00:00Z");
    private static final Instant MONDAY_MORNING = Instant.parse("2024-12-23T00:00:30Z");
    private static final Instant THE_NEXT_MORNING = City.A_WORKING_MORNING.plus(Duration.ofHours(23));

    private final UUID plan = UUID.randomUUID();
    private EventProbe probe;
    private City city;

    @BeforeEach
    void open() {
        probe = EventProbe.open();
        city = City.registered(probe);
    }

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void aPlanOf386DutiesAndItsQuarterEndAreAtMostThreeMessagesAPersonAndWorkingDay() {
        // Given
        int units = 27;
        city.units(units, "1380000%04d", "c%d@example.org");
        probe.send(plan.toString(), city.organisation(), issued("污染防治攻坚战行动方案"));
        city.awaitRest();
        // When
        city.show(City.BEFORE_OFFICE_HOURS);
        probe.sendAll(
                "k",
                city.organisation(),
                IntStream.range(0, 386)
                        .mapToObj(duty -> city.assigned(plan, "任务" + duty, city.unit(duty % units)))
                        .toList());
        awaitTakenIn(386);
        city.show(City.A_WORKING_MORNING);
        // Then
        awaitSent(386, "ASSIGNED");
        assertThat(mailsByAddress())
                .hasSize(units)
                .allSatisfy((address, mails) -> assertThat(mails)
                        .singleElement()
                        .satisfies(mail -> assertThat(mail.text()).contains("《污染防治攻坚战行动方案》", "【任务交办】1", "牵头单位")));

        // When
        probe.send(plan.toString(), city.organisation(), corrected("污染防治攻坚战行动方案（2024年）"));
        city.awaitRest();
        city.show(City.BEFORE_OFFICE_HOURS.plus(Duration.ofDays(1)));
        probe.sendAll(
                "k",
                city.organisation(),
                IntStream.range(0, 386)
                        .mapToObj(duty -> Stream.of(
                                city.requested(plan, "任务" + duty, city.unit(duty % units)),
                                city.dueSoon(plan, UUID.randomUUID(), "事项" + duty, 7, city.unit(duty % units))))
                        .flatMap(each -> each)
                        .toList());
        awaitTakenIn(3 * 386);
        city.show(THE_NEXT_MORNING);
        // Then
        awaitSent(386, "REQUESTED");
        awaitSent(2 * 386, "DUE_IN_7");
        assertThat(mailsByAddress())
                .hasSize(units)
                .allSatisfy((address, mails) -> assertThat(mails)
                        .hasSize(2)
                        .last()
                        .satisfies(mail -> assertThat(mail.text()).contains("《污染防治攻坚战行动方案（2024年）》")));
        assertThat(FarSideControl.arrivals("SMS", "工作提醒").stream()
                        .filter(sms -> sms.to().startsWith("1380000"))
                        .collect(Collectors.groupingBy(Arrival::to, Collectors.counting()))
                        .values())
                .hasSize(units)
                .allSatisfy(count -> assertThat(count).isEqualTo(1L));
    }

    @Test
    void onSundayAtMidnightTheLeaderIsToldAtOnceAndTheLiaisonOfficerOnMondayAtEight() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        UUID leader = city.appoint("SUPERVISING_LEADER", "李分管");
        city.contact(leader, "13912345678", "li@example.org");
        city.show(SUNDAY_MIDNIGHT);
        UUID obligation = UUID.randomUUID();
        // When
        send(city.overdue(obligation, "事项 " + obligation));
        // Then
        city.awaitInAll(2, ReminderSent.class, event -> event.subject().equals(obligation.toString()));
        assertThat(FarSideControl.arrivals("SMS", obligation.toString()))
                .extracting(Arrival::to)
                .containsExactly("13912345678");
        await("both channels have put off what can wait")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> messages("subject=" + obligation + "&state=PENDING")
                        .body("items.notBefore", everyItem(is("2024-12-23T00:00:00Z")))
                        .body("items", hasSize(2)));

        // When
        city.show(MONDAY_MORNING);
        // Then
        city.awaitInAll(4, ReminderSent.class, event -> event.subject().equals(obligation.toString()));
        assertThat(FarSideControl.arrivals("SMS", obligation.toString()))
                .extracting(Arrival::to)
                .containsExactly("13912345678", "13812341234");
    }

    @Test
    void whatWasSettledBeforeTheHourIsNotSentAndAnEmptyDigestNeither() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        city.show(SUNDAY_MIDNIGHT);
        var assigned = city.assigned(UUID.randomUUID(), "任务", city.department());
        UUID obligation = UUID.randomUUID();
        send(assigned);
        send(city.dueSoon(plan, obligation, "事项 " + obligation, 1, city.department()));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> messages("state=PENDING").body("items", hasSize(3)));
        // When
        UUID signed = probe.send(
                plan.toString(),
                city.organisation(),
                new TaskAcknowledged(
                        assigned.assignmentId(),
                        assigned.taskId(),
                        city.organisation(),
                        city.department(),
                        SUNDAY_MIDNIGHT));
        UUID closed = probe.send(
                plan.toString(),
                city.organisation(),
                new PlanClosed(plan, 1, city.organisation(), "方案", LocalDate.of(2024, 12, 22)));
        await("both are taken in").atMost(Duration.ofSeconds(20)).until(() -> areTakenIn(signed, closed));
        messages("state=PENDING").body("items", hasSize(1));
        city.show(MONDAY_MORNING);
        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> messages("state=SKIPPED")
                        .body(
                                "items.findAll { it.kind != 'DIGEST' }.reason.sort()",
                                is(List.of("MATTER_CLOSED", "PLAN_CLOSED", "PLAN_CLOSED"))));
        city.awaitInAll(0, ReminderSent.class, event -> event.organisation().equals(city.organisation()));
        messages("kind=DIGEST&state=SENT").body("items", hasSize(0));
    }

    @Test
    void whatComesAfterTheDigestOfTheDayWaitsForTheNextWorkingDay() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        send(city.dueSoon(first, "事项 " + first, 7));
        probe.awaitExactly(2, ReminderSent.class, event -> event.subject().equals(first.toString()), Duration.ZERO);
        // When
        send(city.dueSoon(second, "事项 " + second, 7));
        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> messages("subject=" + second)
                        .body("items.notBefore", is(List.of("2024-12-25T00:00:00Z", "2024-12-25T00:00:00Z"))));
        probe.expectNone(ReminderSent.class, event -> event.subject().equals(second.toString()), Duration.ZERO);

        // When
        city.show(THE_NEXT_MORNING);
        // Then
        city.awaitInAll(2, ReminderSent.class, event -> event.subject().equals(second.toString()));
    }

    @Test
    void isSignedByItsOwnCityAndSaysWhereToLogIn() {
        // Given
        city.settings(Map.of(
                "signature", "随州环委办",
                "loginAddress", "https://ecoplan.example.org",
                "opens", "08:00",
                "closes", "18:00"));
        city.liaison("13812341234", "zhang@example.org");
        City other = City.registered(probe);
        other.liaison("13812341234", "zhang@example.org");
        UUID ours = UUID.randomUUID();
        UUID theirs = UUID.randomUUID();
        // When
        send(city.dueSoon(ours, "事项 " + ours, 7));
        probe.send("k", other.organisation(), other.dueSoon(theirs, "事项 " + theirs, 7));
        // Then
        probe.awaitExactly(2, ReminderSent.class, event -> event.subject().equals(ours.toString()), Duration.ZERO);
        probe.awaitExactly(2, ReminderSent.class, event -> event.subject().equals(theirs.toString()), Duration.ZERO);
        assertThat(FarSideControl.arrivals("SMS", ours.toString()))
                .extracting(Arrival::headline)
                .containsExactly("随州环委办");
        assertThat(FarSideControl.arrivals("SMS", theirs.toString()))
                .extracting(Arrival::headline)
                .containsExactly("随州市人民政府");
        assertThat(FarSideControl.arrivals("EMAIL", ours.toString()).get(0).text())
                .contains("登录系统（https://ecoplan.example.org）填报")
                .endsWith("随州环委办");
    }

    private boolean areTakenIn(UUID... events) {
        return pool.preparedQuery("select count(*) from inbox where event_id = any($1)")
                        .executeAndAwait(Tuple.of(events))
                        .iterator()
                        .next()
                        .getLong(0)
                == events.length;
    }

    private void awaitTakenIn(int count) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().auth()
                        .oauth2(city.coordinator())
                        .get("/messages/summary?kind=TASK_ASSIGNED")
                        .then()
                        .statusCode(200)
                        .body("total", is(386)));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().auth()
                        .oauth2(city.coordinator())
                        .get("/messages/summary?state=PENDING")
                        .then()
                        .statusCode(200)
                        .body("total", is(count)));
    }

    private Map<String, List<Arrival>> mailsByAddress() {
        return FarSideControl.arrivals("EMAIL", "《污染防治攻坚战行动方案").stream().collect(Collectors.groupingBy(Arrival::to));
    }

    private PlanIssued issued(String title) {
        return new PlanIssued(
                plan,
                1,
                city.organisation(),
                title,
                null,
                null,
                LocalDate.of(2024, 12, 24),
                null,
                null,
                1,
                null,
                null,
                null);
    }

    private PlanCorrected corrected(String title) {
        return new PlanCorrected(
                plan, 1, city.organisation(), title, LocalDate.of(2024, 12, 24), "标题漏印年份", LocalDate.of(2024, 12, 24));
    }

    private void awaitSent(int count, String rung) {
        city.awaitInAll(
                count,
                ReminderSent.class,
                event -> event.organisation().equals(city.organisation())
                        && event.rung().equals(rung));
    }

    private void send(Record event) {
        probe.send(UUID.randomUUID().toString(), city.organisation(), event);
    }

    private ValidatableResponse messages(String query) {
        return given().auth()
                .oauth2(city.coordinator())
                .get("/messages?" + query)
                .then()
                .statusCode(200);
    }
}
