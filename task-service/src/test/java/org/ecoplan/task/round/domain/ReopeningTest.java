package org.ecoplan.task.round.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.task.round.domain.Reopening.Standing;
import org.junit.jupiter.api.Test;

class ReopeningTest {
    private static final Instant NOW = Instant.parse("2024-10-20T02:00:00Z");
    private static final Act ASKED = new Act(NOW, "xian", "421321");
    private static final Act OFFICE = new Act(NOW, "office", "421300");
    private static final Closing CLOSING = new Closing(Instant.parse("2024-10-18T10:00:00Z"), "office", "通报已印发");

    @Test
    void isOpenFromItsApprovalToTheEndOfItsLastDayByItself() {
        Reopening asked = ask(LocalDate.of(2024, 10, 25));
        Reopening open = done(asked.decide(true, OFFICE, null));

        assertThat(asked.standing(NOW)).isEqualTo(Standing.ASKED);
        assertThat(open.standing(NOW)).isEqualTo(Standing.OPEN);
        assertThat(open.standing(Instant.parse("2024-10-25T15:59:59Z"))).isEqualTo(Standing.OPEN);
        assertThat(open.standing(Instant.parse("2024-10-25T16:00:00Z"))).isEqualTo(Standing.EXPIRED);
        assertThat(asked.standing(Instant.parse("2024-10-25T16:00:00Z"))).isEqualTo(Standing.EXPIRED);
        assertThat(done(asked.decide(false, OFFICE, "数据已汇总")).standing(NOW)).isEqualTo(Standing.REFUSED);
    }

    @Test
    void isApprovedByAnotherPersonOfAnotherUnitOnceAndInTime() {
        Reopening asked = ask(LocalDate.of(2024, 10, 25));

        assertThat(code(asked.decide(true, new Act(NOW, "xian", "421300"), null)))
                .isEqualTo("SAME_PERSON");
        assertThat(code(asked.decide(true, new Act(NOW, "qita", "421321"), null)))
                .isEqualTo("OWN_REPORT");
        assertThat(code(done(asked.decide(true, OFFICE, null)).decide(false, OFFICE, null)))
                .isEqualTo("ALREADY_DECIDED");
        assertThat(code(asked.decide(true, new Act(Instant.parse("2024-10-26T02:00:00Z"), "office", null), null)))
                .isEqualTo("EXPIRED");
    }

    @Test
    void lastsFromTodayToNinetyDays() {
        assertThat(code(asking(LocalDate.of(2024, 10, 19)))).isEqualTo("BAD_LAST_DAY");
        assertThat(code(asking(LocalDate.of(2025, 1, 19)))).isEqualTo("BAD_LAST_DAY");
        assertThat(ask(LocalDate.of(2024, 10, 20)).standing(NOW)).isEqualTo(Standing.ASKED);
        assertThat(ask(LocalDate.of(2025, 1, 18)).standing(NOW)).isEqualTo(Standing.ASKED);
    }

    @Test
    void aClosedRoundTakesNothingWithoutAnOpenWindowAndSaysByWhichRuleWhyAndSinceWhen() {
        Reopening asked = ask(LocalDate.of(2024, 10, 25));
        Reopening open = done(asked.decide(true, OFFICE, null));

        assertThat(CLOSING.refusal(List.of(asked, open), NOW)).isEmpty();
        assertThat(CLOSING.refusal(List.of(asked), NOW).map(Refusal::title))
                .contains("本轮调度已于 2024-10-18 18:00 由 office 关闭(通报已印发),关闭后须经批准重新开放才能报送、撤回或免报");
        assertThat(CLOSING.refusal(List.of(open), Instant.parse("2024-10-25T16:00:00Z"))
                        .map(Refusal::title))
                .contains("本轮调度已于 2024-10-18 18:00 由 office 关闭(通报已印发),重新开放已于 2024-10-26 00:00 到期,"
                        + "关闭后须经批准重新开放才能报送、撤回或免报");
    }

    private static Reopening ask(LocalDate until) {
        return done(asking(until));
    }

    private static Outcome<Reopening> asking(LocalDate until) {
        return Reopening.ask(
                new RoundId(new UUID(0, 1)),
                "421300",
                new Reopening.Scope(new UUID(0, 2), "421321"),
                "补报",
                new Deadline(until),
                ASKED);
    }

    private static Reopening done(Outcome<Reopening> outcome) {
        return outcome.fold(done -> done, refused -> {
            throw new AssertionError(refused);
        });
    }

    private static String code(Outcome<Reopening> outcome) {
        return outcome.fold(done -> "", Refusal::code);
    }
}
