package org.ecoplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealmFileTest {
    private JsonNode realm;

    @BeforeEach
    void read() throws IOException {
        realm = new ObjectMapper()
                .readTree(Path.of("..", "keycloak", "ecoplan-realm.json").toFile());
    }

    @Test
    void knowsEachRoleOfTheSystemAndNoOther() {
        // When
        Set<String> roles = Set.copyOf(realm.at("/roles/realm").findValuesAsText("name"));

        // Then
        assertThat(roles)
                .containsExactlyInAnyOrder(
                        "coordinator",
                        "lead",
                        "reporter",
                        "inspector",
                        "approver",
                        "feed",
                        "auditor",
                        "operator",
                        "admin");
    }

    @ParameterizedTest
    @CsvSource({
        "admin, admin, ''",
        "office, coordinator, 421300-lxhy",
        "office2, coordinator, 421300-lxhy",
        "approver, approver, 421300-lxhy",
        "auditor, auditor, 421300-lxhy",
        "sthj, lead+reporter, 421300-sthj",
        "zjgx, lead+reporter, 421300-zjgx",
        "jtys, lead+reporter, 421300-jtys",
        "zrzy, lead+reporter, 421300-zrzy",
        "nync, lead+reporter, 421300-nync",
        "czj, lead+reporter, 421300-czj",
        "fgw, lead+reporter, 421300-fgw",
        "zengdu, reporter, 421303",
        "suixian, reporter, 421321",
        "guangshui, reporter, 421381",
        "gaoxin, reporter, 421300-gxq",
        "zmd-office, coordinator, 411700-lxhy",
        "jl-office, coordinator, 350428-zfb",
        "xx-office, coordinator, 350699",
        "wh-office, coordinator, 420100-sthj",
        "zmd-sthj, lead+reporter, 411700-sthj",
    })
    void givesEachDemoUserItsRolesAndHomeUnit(String name, String roles, String unit) {
        // When
        JsonNode user = named(realm.path("users"), "username", name);

        // Then
        Set<String> granted = new TreeSet<>(texts(user.path("realmRoles")));
        granted.remove("default-roles-ecoplan");
        assertThat(String.join("+", granted)).isEqualTo(roles);
        assertThat(user.at("/attributes/unit/0").asText()).isEqualTo(unit);
        assertThat(user.at("/credentials/0/value").asText()).isEqualTo(name);
    }

    @Test
    void letsPeopleInByCodeWithPkceFromThisMachineOnly() {
        // When
        JsonNode web = named(realm.path("clients"), "clientId", "ecoplan-web");

        // Then
        assertThat(web.path("publicClient").asBoolean()).isTrue();
        assertThat(web.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
        assertThat(texts(web.path("redirectUris"))).containsExactly("http://localhost/*", "http://127.0.0.1/*");
    }

    @ParameterizedTest
    @CsvSource({"ecoplan-feed, 421300", "ecoplan-feed-zmd, 411700"})
    void letsAFeedInByItsSecretAndGivesItNoRoleButFeed(String name, String unit) {
        // When
        JsonNode feed = named(realm.path("clients"), "clientId", name);
        JsonNode account = named(realm.path("users"), "serviceAccountClientId", name);

        // Then
        assertThat(feed.path("serviceAccountsEnabled").asBoolean()).isTrue();
        assertThat(feed.path("standardFlowEnabled").asBoolean()).isFalse();
        assertThat(feed.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(feed.path("fullScopeAllowed").asBoolean()).isFalse();
        assertThat(texts(account.path("realmRoles"))).containsExactly("feed");
        assertThat(named(feed.path("protocolMappers"), "name", "unit")
                        .at("/config/claim.value")
                        .asText())
                .isEqualTo(unit);
    }

    @Test
    void addressesEveryTokenToTheApi() {
        for (JsonNode client : realm.path("clients")) {
            // When
            JsonNode audience = named(client.path("protocolMappers"), "name", "audience");

            // Then
            assertThat(audience.at("/config/included.custom.audience").asText()).isEqualTo("ecoplan-api");
        }
    }

    @Test
    void letsNobodyButAnAdministratorChangeAHomeUnit() throws IOException {
        // Given
        String profile = realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                .path("kc.user.profile.config")
                .path(0)
                .asText();

        // When
        JsonNode unit = named(new ObjectMapper().readTree(profile).path("attributes"), "name", "unit");

        // Then
        assertThat(texts(unit.at("/permissions/edit"))).containsExactly("admin");
    }

    @Test
    void limitsGuessingAndTheLifeOfATokenToAQuarterOfAnHour() {
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(15 * 60);
    }

    /** What an installation begins with: the same rules, and nothing that the documentation tells everybody. */
    @Test
    void anInstallationHasTheSameRulesAndNoUserNoSecretNoPasswordGrant() throws IOException {
        JsonNode installation = new ObjectMapper()
                .readTree(Path.of("..", "keycloak", "installation", "ecoplan-realm.json")
                        .toFile());

        assertThat(installation.path("users")).isEmpty();
        assertThat(installation.findValues("secret")).isEmpty();
        assertThat(installation.findValues("credentials")).isEmpty();
        assertThat(installation.findValuesAsText("directAccessGrantsEnabled")).containsOnly("false");
        assertThat(installation.toString()).doesNotContain("localhost", "127.0.0.1");
        for (String same : List.of(
                "roles", "components", "sslRequired", "bruteForceProtected", "accessTokenLifespan", "failureFactor")) {
            assertThat(installation.path(same)).as(same).isEqualTo(realm.path(same));
        }
        assertThat(installation.at("/clients/0/protocolMappers"))
                .isEqualTo(
                        named(realm.path("clients"), "clientId", "ecoplan-web").path("protocolMappers"));
    }

    private static JsonNode named(JsonNode items, String field, String value) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + field + " " + value));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toList());
    }
}
