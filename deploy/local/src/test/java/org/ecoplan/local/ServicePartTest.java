package org.ecoplan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicePartTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final Ports ports = Ports.free();
    private StateFolder state;
    private ServicePart service;

    @BeforeEach
    void describe() throws IOException {
        StandInService.packageInto(folder.resolve("app"));
        state = new StateFolder(folder.resolve("state"));
        service = partOf("notification-service", true);
    }

    @AfterEach
    void stop() {
        service.stop();
    }

    @Test
    void isConfiguredByItsEnvironmentOnly() throws Exception {
        // When
        service.start();
        service.awaitReady(LIMIT);

        // Then
        assertThat(told("ECOPLAN_DB_NAME")).isEqualTo("notification");
        assertThat(told("ECOPLAN_DB_PORT")).isEqualTo("" + ports.of(PortName.POSTGRES));
        assertThat(told("KAFKA_BOOTSTRAP_SERVERS")).isEqualTo("127.0.0.1:" + ports.of(PortName.KAFKA));
        assertThat(told("ECOPLAN_OIDC_ISSUER"))
                .isEqualTo("http://localhost:" + ports.of(PortName.KEYCLOAK) + "/realms/ecoplan");
        assertThat(told("ECOPLAN_DEMO_CLOCK")).isEqualTo("true");
        assertThat(told("ECOPLAN_SMS_URL")).isEqualTo("http://localhost:" + ports.of(PortName.SINK_HTTP));
        assertThat(told("ECOPLAN_CONTACTS_KEY")).hasSize(44);
        assertThat(told("ECOPLAN_SUBMISSIONS_AN_HOUR")).isEqualTo("7");
    }

    @Test
    void tellsTheContactsKeyToNobodyWhoSendsNothing() throws Exception {
        // Given
        service = partOf("task-service", false);

        // When
        service.start();
        service.awaitReady(LIMIT);

        // Then
        assertThat(told("ECOPLAN_CONTACTS_KEY")).isEmpty();
    }

    @Test
    void canBeKilledAndStartedAgainWithFurtherJvmOptions() throws Exception {
        // Given
        service.start();
        service.awaitReady(LIMIT);
        long killed = service.process().pid();

        // When
        service.kill9();
        boolean answersAfterTheKill = service.isReady();
        service.start(List.of("-Dstandin.word=again"));
        service.awaitReady(LIMIT);

        // Then
        assertThat(answersAfterTheKill).isFalse();
        assertThat(service.process().pid()).isNotEqualTo(killed);
        assertThat(told("standin.word")).isEqualTo("again");
        assertThat(state.processOf("notification-service"))
                .contains(service.process().toHandle());
    }

    @Test
    void tellsTheLastLinesOfTheLogWhenItDiesOnTheWayUp() {
        // Given
        service.start(List.of("-Dstandin.die=now"));

        // When
        assertThatThrownBy(() -> service.awaitReady(LIMIT))
                // Then
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("notification-service died")
                .hasMessageContaining("told to die");
    }

    @Test
    void saysWhichJarIsMissingWhenItIsNotBuilt() {
        // Given
        ServicePart notBuilt = part("plan-service", false, folder.resolve("nowhere"));

        // When
        assertThatThrownBy(notBuilt::start)
                // Then
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("plan-service is not built");
    }

    @Test
    void leavesNoMarkAndNoProcessAfterAStop() {
        // Given
        service.start();
        service.awaitReady(LIMIT);
        ProcessHandle process = service.process().toHandle();

        // When
        service.stop();

        // Then
        assertThat(process.isAlive()).isFalse();
        assertThat(state.remembers("notification-service")).isFalse();
    }

    @Test
    void isEndedAsALeftoverWhenItsLauncherIsGone() {
        // Given
        service.start();
        service.awaitReady(LIMIT);
        ProcessHandle orphan = service.process().toHandle();
        Leftovers leftovers = new Leftovers(new StateFolder(folder.resolve("state")));

        // When
        List<String> living = leftovers.living();
        leftovers.end();

        // Then
        assertThat(living).containsExactly("notification-service");
        assertThat(orphan.isAlive()).isFalse();
        assertThat(leftovers.living()).isEmpty();
    }

    private ServicePart partOf(String name, boolean sendsMessages) {
        return part(name, sendsMessages, folder.resolve("app"));
    }

    private ServicePart part(String name, boolean sendsMessages, Path application) {
        ServiceEnvironment environment = new ServiceEnvironment(
                ports,
                new PostgresPart(List.of(), folder, ports, state),
                new KafkaPart(folder, ports, state),
                new KeycloakPart(folder, folder, ports, state),
                state,
                true,
                Map.of("ECOPLAN_SUBMISSIONS_AN_HOUR", "7"));
        ServiceDefinition definition = new ServiceDefinition(
                name,
                "notification",
                PortName.NOTIFICATION,
                sendsMessages ? Set.of(ServiceDefinition.Need.MESSAGES) : Set.of());
        return new ServicePart(definition, application, environment, ports, state);
    }

    private String told(String name) throws Exception {
        URI address = service.url().resolve("/" + name);
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
