package org.ecoplan.indicator;

import static org.ecoplan.indicator.Suizhou.as;
import static org.ecoplan.indicator.Suizhou.push;
import static org.ecoplan.indicator.Suizhou.reading;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.testkit.security.Tokens;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every list and thing of this service, looked at by whoever may see a breach of 随州 and whoever may not. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ListsOfOthersTest {

    @Inject
    ServiceClock clock;

    @Inject
    Pool pool;

    private Suizhou suizhou;

    @BeforeEach
    void openSuizhou() {
        suizhou = Suizhou.open(clock, pool);
    }

    @AfterEach
    void closeSuizhou() {
        suizhou.close();
    }

    /** Who looks, from where, with which role. */
    enum Caller {
        OWN_OFFICE("421300-lxhy", "coordinator", true),
        AUDITOR_OF_THE_CITY("421300-czj", "auditor", true),
        LEAD_UNIT("421300-sthj", "lead", true),
        IMPLEMENTING_UNIT("421303", "reporter", true),
        PARENT("421300", "reporter", true),
        SIBLING_WITH_NO_PART("421300-czj", "reporter", false),
        OFFICE_OF_A_FOREIGN_CITY("411700-lxhy", "coordinator", false),
        FOREIGN_CITY_ITSELF("411700", "inspector", false),
        REPORTER_OF_A_FOREIGN_CITY("411700-lxhy", "reporter", false),
        UNIT_THAT_DOES_NOT_EXIST("999999", "coordinator", false);

        private final String unit;
        private final String role;
        private final boolean sees;

        Caller(String unit, String role, boolean sees) {
            this.unit = unit;
            this.role = role;
            this.sees = sees;
        }

        private String token() {
            return Tokens.of(name()).unit(unit).roles(role).sign();
        }
    }

    static Stream<Arguments> lists() {
        return Stream.of(Caller.values())
                .flatMap(caller -> Stream.of("/series", "/indicators", "/breaches", "/breaches?state=OPEN")
                        .map(list -> Arguments.of(caller, list)));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListHoldsWhatIsOnesOwn(Caller caller, String list) {
        // Given
        PlanFixture plan = planWithABreach();
        String ofThePlan = list + (list.contains("?") ? "&" : "?") + "planId=" + plan.planId();

        // Then
        as(caller.token())
                .get(ofThePlan)
                .then()
                .statusCode(200)
                .body("items.planId", caller.sees ? hasItem(plan.planId().toString()) : empty());
        as(caller.token())
                .get("/breaches/summary?planId=" + plan.planId())
                .then()
                .statusCode(200)
                .body("open", equalTo(caller.sees ? 1 : 0))
                .body("units.unitCode", caller.sees ? hasItem("421300-sthj") : empty());
        if (!caller.sees) {
            as(caller.token())
                    .get(list + (list.contains("?") ? "&" : "?") + "limit=200")
                    .then()
                    .statusCode(200)
                    .body("items.planId", not(hasItem(plan.planId().toString())));
        }
    }

    static Stream<Arguments> things() {
        return Stream.of(Caller.values())
                .flatMap(caller -> List.of("/series/SERIES", "/series/SERIES/readings").stream()
                        .map(thing -> Arguments.of(caller, thing)));
    }

    @ParameterizedTest
    @MethodSource("things")
    void aThingOfOthersIsAnsweredAsIfItWereNotThere(Caller caller, String thing) {
        // Given
        PlanFixture plan = planWithABreach();

        // Then
        as(caller.token())
                .get(thing.replace("SERIES", plan.series(1)))
                .then()
                .statusCode(equalTo(caller.sees ? 200 : 404));
    }

    private PlanFixture planWithABreach() {
        PlanFixture plan = PlanFixture.outfalls();
        push(reading(suizhou.issue(plan), "2025-02-01T00:00:00Z", "60")).body("accepted", equalTo(1));
        return plan;
    }
}
