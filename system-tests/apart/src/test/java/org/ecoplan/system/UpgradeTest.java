package org.ecoplan.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.local.Installation;
import org.ecoplan.local.LocalStack;
import org.ecoplan.local.PortName;
import org.ecoplan.local.Ports;
import org.ecoplan.local.ServiceDefinition;
import org.ecoplan.local.ServicePart;
import org.ecoplan.local.StateFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The services of today start on the databases and topics of the first version, which was stopped in the middle of
 * its work: one plan with its round, reports, overdue duties and a breach that came and went, another plan that only
 * plan-service had got to, and a breach whose event had not left its outbox.
 */
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeTest {
    /** What the clock of the demonstration showed when the first version was stopped. */
    private static final Instant STOPPED_AT = Instant.parse("2025-01-02T01:05:00Z");

    /** Liaison and leader, by e-mail and SMS. */
    private static final int MESSAGES_OF_A_BREACH = 4;

    private LocalStack stack;
    private final Map<String, ServicePart> services = new LinkedHashMap<>();
    private Suizhou suizhou;
    private List<String> sentBefore = List.of();

    @BeforeAll
    void theServicesOfTodayStartOnWhatTheFirstVersionLeft() throws Exception {
        Path folder = Files.createDirectories(
                Path.of("target", "upgrade-" + ProcessHandle.current().pid()));
        StateFolder state = new StateFolder(folder.toAbsolutePath());
        EarlierData.keepContactsKey(state);
        stack = LocalStack.in(state, Installation.ofBuild(Installation.checkoutAround(Path.of(""))))
                .on(Ports.free())
                .with(List.of())
                .build();
        try (OneStart turn = OneStart.turn()) {
            stack.start();
            new EarlierData(stack).restore(STOPPED_AT);
            sentBefore = new Tables(stack).column("notification", "select id::text from message where state = 'SENT'");
            startTheServices();
        }
        suizhou = new Suizhou(stack, name -> services.get(name).url());
    }

    private void startTheServices() {
        for (ServiceDefinition definition : ServiceDefinition.ALL) {
            ServicePart service = stack.another(
                    definition,
                    definition.name(),
                    stack.ports().of(definition.port()),
                    stack.ports().of(definition.managementPort()));
            service.start();
            services.put(definition.name(), service);
        }
        services.values().forEach(service -> service.awaitReady(Duration.ofMinutes(3)));
    }

    @AfterAll
    void everythingEnds() {
        services.values().forEach(ServicePart::stop);
        stack.close();
    }

    @Test
    void nothingIsLostNothingIsDoubledAndWhatWaitedGoesOn() throws Exception {
        String first = planOf("随政办发〔2024〕14号");
        String second = planOf("随环委发〔2024〕33号");

        // what stood there stands there
        assertThat(suizhou.office.read("plan-service", "/plans/" + first).path("tasks"))
                .hasSize(8);
        assertThat(all("task-service", "/duties?planId=" + first)).hasSize(40);
        assertThat(statesOf(all("indicator-service", "/breaches?planId=" + first)))
                .as("one came and went, one opened just before the stop")
                .containsExactlyInAnyOrder("OPEN", "CLOSED");

        // what waited goes on
        await("task-service takes in the plan that was issued while it was away")
                .atMost(Suizhou.PATIENCE)
                .until(() -> all("task-service", "/duties?planId=" + second).size() == 2);
        await("the breach that had not left its outbox reaches its people")
                .atMost(Suizhou.PATIENCE)
                .until(() -> statesOf(alarms()).equals(Collections.nCopies(2 * MESSAGES_OF_A_BREACH, "SENT")));

        // nothing is refused, nothing goes out again
        for (String service : services.keySet()) {
            assertThat(suizhou.admin.read(service, "/operations/inbox/parked").path("items"))
                    .as("events of the first version that %s cannot take in", service)
                    .isEmpty();
        }
        assertThat(sentNow())
                .hasSizeGreaterThanOrEqualTo(MESSAGES_OF_A_BREACH)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(sentBefore);
    }

    private String planOf(String documentNumber) {
        return all("plan-service", "/plans").stream()
                .filter(plan -> plan.path("documentNumber").asText().equals(documentNumber))
                .map(plan -> plan.path("planId").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no plan " + documentNumber));
    }

    private List<JsonNode> alarms() {
        return all("notification-service", "/messages").stream()
                .filter(message -> message.path("kind").asText().equals("INDICATOR_BREACHED"))
                .toList();
    }

    private static List<String> statesOf(List<JsonNode> items) {
        return items.stream().map(item -> item.path("state").asText()).toList();
    }

    private List<JsonNode> all(String service, String path) {
        return await(service + " answers")
                .atMost(Suizhou.PATIENCE)
                .ignoreExceptionsInstanceOf(Caller.AskedToComeAgain.class)
                .until(() -> suizhou.all(suizhou.office, service, path), found -> true);
    }

    /** The ids under which messages have reached the sink since the start. */
    private List<String> sentNow() throws Exception {
        HttpRequest asked = HttpRequest.newBuilder(URI.create(stack.ports().url(PortName.SINK_HTTP) + "/received"))
                .timeout(Duration.ofSeconds(10))
                .build();
        List<String> ids = new ArrayList<>();
        Caller.parse(HttpClient.newHttpClient()
                        .send(asked, BodyHandlers.ofString())
                        .body())
                .forEach(one -> ids.add(one.path("id").asText().replaceFirst("@.*", "")));
        return ids;
    }
}
