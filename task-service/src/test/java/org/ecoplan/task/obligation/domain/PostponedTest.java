package org.ecoplan.task.obligation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kernel.WorkingDayCount;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.task.obligation.domain.DutyObligations.Postponed;
import org.junit.jupiter.api.Test;

class PostponedTest {
    private static final Instant NOW = Instant.parse("2024-12-31T04:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2024, 12, 31);

    @Test
    void aDeadlineIsMovedAgainAndAgainAndEachOneBeforeIsKept() {
        DutyObligations duty = duty(DueDate.on(DUE));
        ObligationId point = duty.all().get(0).id();
        Postponed once = done(duty.postpone(point, LocalDate.of(2025, 1, 31), NOW, "一"));
        Postponed twice = done(once.obligations().postpone(point, LocalDate.of(2025, 2, 28), NOW, "二"));

        assertThat(twice.after().due().version()).isEqualTo(3);
        assertThat(twice.after().due().earlier())
                .extracting(earlier -> earlier.version() + " " + earlier.lastDay() + " " + earlier.reason())
                .containsExactly("1 2024-12-31 一", "2 2025-01-31 二");
        assertThat(refusal(twice.obligations().postpone(point, LocalDate.of(2025, 2, 28), NOW, "三")))
                .isEqualTo("EXTENSION_NOT_LATER");
        assertThat(refusal(duty.ended().postpone(point, LocalDate.of(2025, 2, 28), NOW, "四")))
                .isEqualTo("OBLIGATION_NOT_DUE");
        assertThat(refusal(duty.postpone(ObligationId.random(), LocalDate.of(2025, 2, 28), NOW, "五")))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void aDayThatWasDecidedIsCountedNoMore() {
        DutyObligations duty = duty(DueDate.counted(new WorkingDayCount(DUE, 30), WorkingDayCalendar.provisional()));

        Postponed postponed = done(duty.postpone(duty.all().get(0).id(), LocalDate.of(2025, 6, 30), NOW, "一"));

        assertThat(postponed.before().due().provisional()).isTrue();
        assertThat(postponed.after().due().provisional()).isFalse();
        assertThat(postponed.after().due().count()).isNull();
    }

    private static DutyObligations duty(DueDate due) {
        ObligationSource source = ObligationSource.once(ObligationKind.MILESTONE, UUID.randomUUID());
        return DutyObligations.of(
                UUID.randomUUID(), List.of(new DatedItem(source, "完成整治", due, Strength.BINDING, Owners.all(), null)));
    }

    private static Postponed done(Outcome<Postponed> outcome) {
        return ((Outcome.Done<Postponed>) outcome).result();
    }

    private static String refusal(Outcome<Postponed> outcome) {
        return outcome.fold(done -> "DONE", Refusal::code);
    }
}
