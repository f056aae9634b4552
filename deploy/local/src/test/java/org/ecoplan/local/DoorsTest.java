package org.ecoplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorsTest {
    private static final String DISCOVERY = "/realms/ecoplan/.well-known/openid-configuration";

    private final Ports ports = Ports.free();
    private final Doors doors = new Doors(ports);
    private HttpServer health;

    @BeforeEach
    void keycloakSaysThatItIsWell() throws IOException {
        health = answering(PortName.KEYCLOAK_MANAGEMENT, "/health/ready", 200);
    }

    @AfterEach
    void stop() {
        health.stop(0);
    }

    @Test
    void keycloakIsNotReadyBeforeItsTokenPortOpens() {
        assertThat(doors.isOpen("keycloak")).isFalse();
    }

    @Test
    void keycloakIsNotReadyBeforeItsRealmIsThere() throws IOException {
        HttpServer without = answering(PortName.KEYCLOAK, DISCOVERY, 404);
        try {
            assertThat(doors.isOpen("keycloak")).isFalse();
        } finally {
            without.stop(0);
        }
    }

    @Test
    void keycloakIsReadyWhenItsRealmAnswersWhereTokensAreTaken() throws IOException {
        HttpServer realm = answering(PortName.KEYCLOAK, DISCOVERY, 200);
        try {
            assertThat(doors.isOpen("keycloak")).isTrue();
        } finally {
            realm.stop(0);
        }
    }

    private HttpServer answering(PortName port, String path, int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", ports.of(port)), 0);
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
