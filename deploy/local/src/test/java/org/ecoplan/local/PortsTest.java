package org.ecoplan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @Test
    void takesTheUsualPortsUnlessAskedOtherwise() {
        // When
        Ports ports = Ports.wanted(Map.of(), OptionalInt.empty());

        // Then
        assertThat(ports.of(PortName.PLAN)).isEqualTo(8081);
        assertThat(ports.of(PortName.POSTGRES)).isEqualTo(5532);
        assertThat(ports.url(PortName.KEYCLOAK)).hasToString("http://localhost:8180");
    }

    @Test
    void countsUpFromABaseAndLetsAVariableWinOverIt() {
        // When
        Ports ports = Ports.wanted(Map.of("ECOPLAN_PORT_TASK", "9999"), OptionalInt.of(18_000));

        // Then
        assertThat(ports.of(PortName.PLAN)).isEqualTo(18_000);
        assertThat(ports.of(PortName.TASK)).isEqualTo(9_999);
        assertThat(ports.of(PortName.INDICATOR)).isEqualTo(18_002);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0", "65536", "-1", "8081 "})
    void refusesWhatIsNotAPort(String value) {
        assertThatThrownBy(() -> Ports.wanted(Map.of("ECOPLAN_PORT_PLAN", value), OptionalInt.empty()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("ECOPLAN_PORT_PLAN");
    }

    @Test
    void refusesTheSamePortTwice() {
        assertThatThrownBy(() -> Ports.wanted(Map.of("ECOPLAN_PORT_PLAN", "8082"), OptionalInt.empty()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("8082");
    }

    @Test
    void findsFreePortsThatAreAllDifferent() {
        // When
        Ports ports = Ports.free();

        // Then
        assertThat(Arrays.stream(PortName.values()).map(ports::of)).doesNotHaveDuplicates();
        assertThat(ports.taken()).isEmpty();
    }

    @Test
    void noticesATakenPortAndNamesItsHolder() throws Exception {
        // Given
        Ports ports = Ports.free();
        try (ServerSocket holder = new ServerSocket(ports.of(PortName.KAFKA), 1, InetAddress.getLoopbackAddress())) {

            // When
            var taken = ports.taken();

            // Then
            assertThat(taken).containsExactly(PortName.KAFKA);
            assertThat(PortHolder.of(holder.getLocalPort()))
                    .get()
                    .asString()
                    .contains("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void readsBackWhatWasWrittenDown(@TempDir Path folder) throws Exception {
        // Given
        Ports ports = Ports.free();
        ports.write(folder.resolve("ports.properties"));

        // When
        Ports read = Ports.read(folder.resolve("ports.properties"));

        // Then
        assertThat(PortName.values())
                .allSatisfy(name -> assertThat(read.of(name)).isEqualTo(ports.of(name)));
    }
}
