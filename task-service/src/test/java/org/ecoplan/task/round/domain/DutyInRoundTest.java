package org.ecoplan.task.round.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.round.domain.DutyInRound.Standing;
import org.ecoplan.task.round.domain.ExpectationDecision.Effect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyInRoundTest {

    @ParameterizedTest(name = "{0} of a {1} duty, of the plan: {2}, live: {3}: {4}")
    @CsvSource({
        "ADDED, NOT_ASKED, true, true, ",
        "ADDED, NOT_ASKED, true, false, DUTY_ENDED",
        "ADDED, NOT_ASKED, false, true, NOT_OF_THE_PLAN",
        "ADDED, MISSING, true, true, ALREADY_EXPECTED",
        "ADDED, HANDED_IN, true, true, ALREADY_EXPECTED",
        "ADDED, RELEASED, true, true, RELEASED_BEFORE",
        "RELEASED, MISSING, true, true, ",
        "RELEASED, HANDED_IN, true, true, HANDED_IN",
        "RELEASED, NOT_ASKED, true, true, NOT_EXPECTED",
        "RELEASED, RELEASED, true, true, NOT_EXPECTED"
    })
    void whatTheOfficeMayDecideDependsOnHowTheDutyStandsToTheRound(
            Effect effect, Standing standing, boolean ofThePlan, boolean live, String code) {
        DutyInRound duty = new DutyInRound(new AssignmentId(UUID.randomUUID()), "421321", ofThePlan, live, standing);

        assertThat(duty.refusal(effect, "421300", "/duties/0")
                        .map(Refusal::code)
                        .orElse(null))
                .isEqualTo(code);
        assertThat(duty.refusal(effect, "421321", "/duties/0").map(Refusal::code))
                .contains("OWN_REPORT");
    }
}
