package org.ecoplan.notification.message.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryTest {
    private static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");
    private static final RetryPolicy POLICY = new RetryPolicy(Duration.ofSeconds(1), Duration.ofSeconds(5), 3);

    @Test
    void aClaimedMessageThatIsAcceptedIsSent() {
        Delivery sent = claimed().accepted();
        assertThat(sent.state()).isEqualTo(DeliveryState.SENT);
        assertThat(sent.attempts()).isEqualTo(1);
        assertThat(sent.reason()).isNull();
    }

    @Test
    void aPermanentRefusalEndsIt() {
        assertThat(claimed().refused("SMTP_550").state()).isEqualTo(DeliveryState.FAILED);
    }

    @Test
    void aPostponedOneWaitsTwiceAsLongEachTimeAndFailsWhenItsTriesAreUsedUp() {
        Delivery first = claimed().postponed("HTTP_503", NOW, POLICY);
        assertThat(first).isEqualTo(new Delivery(DeliveryState.PENDING, 1, NOW.plusSeconds(1), "HTTP_503"));
        Delivery second = first.claimedUntil(NOW.plusSeconds(15)).postponed("HTTP_503", NOW, POLICY);
        assertThat(second.dueAt()).isEqualTo(NOW.plusSeconds(2));
        Delivery third = second.claimedUntil(NOW.plusSeconds(15)).postponed("HTTP_503", NOW, POLICY);
        assertThat(third.state()).isEqualTo(DeliveryState.FAILED);
    }

    @Test
    void anUnknownOutcomeIsAskedAboutAndNotSentAgainBefore() {
        Delivery uncertain = claimed().unknown("TIME_LIMIT", NOW.plusSeconds(5));
        assertThat(uncertain.state()).isEqualTo(DeliveryState.UNCERTAIN);
        assertThatThrownBy(() -> uncertain.claimedUntil(NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(uncertain.accepted().state()).isEqualTo(DeliveryState.SENT);
        assertThat(uncertain.postponed("NOT_ACCEPTED", NOW, POLICY).state()).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void nobodyThereIsWaitedForUntilThePatienceEnds() {
        Delivery pending = Delivery.pending(NOW);
        assertThat(pending.unaddressed("NO_RECIPIENT", NOW, NOW.plusSeconds(9), NOW.plusSeconds(1)))
                .isEqualTo(new Delivery(DeliveryState.PENDING, 0, NOW.plusSeconds(1), "NO_RECIPIENT"));
        assertThat(pending.unaddressed("NO_RECIPIENT", NOW, NOW.plusSeconds(9), NOW.plusSeconds(10)))
                .isEqualTo(new Delivery(DeliveryState.PENDING, 0, NOW.plusSeconds(9), "NO_RECIPIENT"));
        assertThat(pending.unaddressed("NO_RECIPIENT", NOW, NOW, NOW).state()).isEqualTo(DeliveryState.FAILED);
    }

    @Test
    void onlyAnAnswerToThePresentAttemptCounts() {
        Delivery second = claimed().postponed("HTTP_503", NOW, POLICY).claimedUntil(NOW.plusSeconds(15));
        assertThat(second.awaitsAnswerTo(1)).isFalse();
        assertThat(second.awaitsAnswerTo(2)).isTrue();
        assertThat(second.accepted().awaitsAnswerTo(2)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryState.class,
            names = {"SENT", "FAILED", "SKIPPED"})
    void nothingHappensToAMessageThatIsThrough(DeliveryState state) {
        Delivery through = new Delivery(state, 1, NOW, null);
        List<UnaryOperator<Delivery>> steps = List.of(
                delivery -> delivery.claimedUntil(NOW),
                delivery -> delivery.skipped("SUPERSEDED"),
                delivery -> delivery.unaddressed("NO_RECIPIENT", NOW, NOW, NOW),
                delivery -> delivery.unsendable("TEMPLATE_FAILED"),
                Delivery::accepted,
                delivery -> delivery.refused("HTTP_400"),
                delivery -> delivery.postponed("HTTP_503", NOW, POLICY),
                delivery -> delivery.unknown("TIME_LIMIT", NOW));
        assertThat(steps)
                .allSatisfy(step ->
                        assertThatThrownBy(() -> step.apply(through)).isInstanceOf(IllegalStateException.class));
        assertThat(state.isFinal()).isTrue();
    }

    @Test
    void thePauseStopsGrowingAtTheLongest() {
        assertThat(POLICY.pauseAfter(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(POLICY.pauseAfter(3)).isEqualTo(Duration.ofSeconds(4));
        assertThat(POLICY.pauseAfter(4)).isEqualTo(Duration.ofSeconds(5));
        assertThat(POLICY.pauseAfter(900)).isEqualTo(Duration.ofSeconds(5));
    }

    private static Delivery claimed() {
        return Delivery.pending(NOW).claimedUntil(NOW.plusSeconds(15));
    }
}
