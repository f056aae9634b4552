package org.ecoplan.notification.message.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.notification.message.domain.CapPolicy.Verdict.GO;
import static org.ecoplan.notification.message.domain.CapPolicy.Verdict.SUM;
import static org.ecoplan.notification.message.domain.CapPolicy.Verdict.WAIT;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoplan.notification.message.domain.CapPolicy.Candidate;
import org.ecoplan.notification.message.domain.CapPolicy.Usage;
import org.ecoplan.notification.message.domain.CapPolicy.Verdict;
import org.junit.jupiter.api.Test;

class CapPolicyTest {
    private final CapPolicy policy = new CapPolicy(2, 5, 30);

    @Test
    void whatTheCapsAllowGoesAlone() {
        assertThat(policy.decide(fresh(5), Usage.NONE)).containsExactly(GO, GO, GO, GO, GO);
    }

    @Test
    void ofMoreTheFirstGoAloneAndTheRestInOneThatCountsToo() {
        assertThat(policy.decide(fresh(8), Usage.NONE)).containsExactly(GO, GO, GO, GO, SUM, SUM, SUM, SUM);
    }

    @Test
    void theLastSlotOfTheHourIsForAllThatAreThere() {
        assertThat(policy.decide(fresh(3), used(4, 4))).containsExactly(SUM, SUM, SUM);
    }

    @Test
    void withoutASlotOfTheHourOrTheDayAllWait() {
        assertThat(policy.decide(fresh(2), used(5, 5))).containsExactly(WAIT, WAIT);
        assertThat(policy.decide(fresh(2), used(0, 30))).containsExactly(WAIT, WAIT);
        assertThat(policy.decide(waited(2), used(5, 5))).containsExactly(WAIT, WAIT);
    }

    @Test
    void aThirdOnOneTopicWithinTheHourWaits() {
        List<Candidate> flapping = Collections.nCopies(3, new Candidate("s", false));
        assertThat(policy.decide(flapping, Usage.NONE)).containsExactly(GO, GO, WAIT);
        assertThat(policy.decide(flapping, new Usage(2, 2, Map.of("s", 2)))).containsExactly(WAIT, WAIT, WAIT);
    }

    @Test
    void whatHasWaitedGoesInOneBesideWhatIsFresh() {
        List<Candidate> both =
                Stream.concat(waited(3).stream(), fresh(2).stream()).toList();
        assertThat(policy.decide(both, Usage.NONE)).containsExactly(SUM, SUM, SUM, GO, GO);
    }

    @Test
    void anHourOfThousandsIsNoMoreThanTheCap() {
        List<Verdict> verdicts = policy.decide(fresh(10_000), Usage.NONE);
        assertThat(verdicts.stream().filter(GO::equals).count()).isEqualTo(4);
        assertThat(verdicts).doesNotContain(WAIT);
    }

    private static Usage used(int lastHour, int today) {
        return new Usage(lastHour, today, Map.of());
    }

    private static List<Candidate> fresh(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Candidate("t" + number, false))
                .toList();
    }

    private static List<Candidate> waited(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Candidate("w" + number, true))
                .toList();
    }
}
