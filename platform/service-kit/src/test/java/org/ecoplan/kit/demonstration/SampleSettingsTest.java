package org.ecoplan.kit.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outside of a demonstration nothing starts with what the documentation tells everybody. */
class SampleSettingsTest {
    private static final Map<String, String> OF_AN_INSTALLATION = Map.of(
            "ecoplan.db.user", "plan",
            "ecoplan.db.password", "v8Jc1ryp0q",
            "ecoplan.contacts.key", "Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MGFiY2RlZmdoaWo=",
            "ecoplan.oidc.issuer", "https://login.example.gov.cn/realms/ecoplan");

    @Test
    void anInstallationWithSettingsOfItsOwnStarts() {
        assertThatCode(() -> start(false, OF_AN_INSTALLATION)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "ecoplan.demo.clock, true, ECOPLAN_DEMO_CLOCK",
        "ecoplan.db.password, ecoplan, ECOPLAN_DB_PASSWORD",
        "ecoplan.db.password, Sample-plan, ECOPLAN_DB_PASSWORD",
        "ecoplan.db.password, plan, ECOPLAN_DB_PASSWORD",
        "ecoplan.db.password, '', ECOPLAN_DB_PASSWORD",
        "ecoplan.contacts.key, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, ECOPLAN_CONTACTS_KEY",
        "ecoplan.contacts.key, c2FtcGxlLWtleS1vZi10aGUtZGVtb25zdHJhdGlvbi0=, ECOPLAN_CONTACTS_KEY",
        "ecoplan.assessment.key, c2FtcGxlLWtleS1vZi10aGUtZGVtb25zdHJhdGlvbi0=, ECOPLAN_ASSESSMENT_KEY",
        "ecoplan.oidc.issuer, http://login.example.gov.cn/realms/ecoplan, ECOPLAN_OIDC_ISSUER",
    })
    void oneSampleRefusesTheStartAndNamesTheVariableWithoutItsValue(String name, String value, String variable) {
        Map<String, String> settings = new HashMap<>(OF_AN_INSTALLATION);
        settings.put(name, value);

        assertThatThrownBy(() -> start(false, settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(variable)
                .satisfies(refused -> assertThat(
                                value.length() < 8 || !refused.getMessage().contains(value))
                        .isTrue());
    }

    @Test
    void aDemonstrationStartsWithAllOfThem() {
        assertThatCode(() -> start(true, Map.of("ecoplan.demo.clock", "true", "ecoplan.db.password", "ecoplan")))
                .doesNotThrowAnyException();
    }

    private static void start(boolean demonstration, Map<String, String> settings) {
        Config config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        new Demonstration(config, demonstration).atStart(new StartupEvent());
    }
}
