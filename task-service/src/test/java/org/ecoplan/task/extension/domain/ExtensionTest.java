package org.ecoplan.task.extension.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionTest {
    private static final LocalDate DUE = LocalDate.of(2024, 12, 31);
    private static final Extension.Asker ASKER = new Extension.Asker("xian", "421300", "421321");
    private static final Extension.Point POINT = new Extension.Point(new ObligationId(UUID.randomUUID()), "完成整治", DUE);

    @ParameterizedTest(name = "to {0}, asked for on {1}: {2}")
    @CsvSource({
        "2025-01-01, 2024-12-31, REQUESTED",
        "2025-01-01, 2025-01-01, DEADLINE_OVER",
        "2024-12-31, 2024-12-01, EXTENSION_NOT_LATER",
        "2029-12-31, 2024-12-01, REQUESTED",
        "2030-01-01, 2024-12-01, EXTENSION_TOO_FAR"
    })
    void isAskedForBeforeTheDeadlineIsOverAndForALaterDay(LocalDate proposed, LocalDate today, String told) {
        assertThat(told(asked(proposed, today))).isEqualTo(told);
    }

    @ParameterizedTest(name = "{0} approves until {1}: {2}")
    @CsvSource({
        "office, , APPROVED",
        "office, 2025-01-15, APPROVED",
        "office, 2025-03-01, EXTENSION_BEYOND_REQUEST",
        "xian, , SAME_PERSON"
    })
    void isApprovedByAnotherPersonForNoLongerThanAsked(String account, @Nullable LocalDate until, String told) {
        Extension asked = done(asked(LocalDate.of(2025, 2, 28), DUE));
        assertThat(told(asked.approve(account, "421300", noon(DUE), "情况属实", until)))
                .isEqualTo(told);
    }

    @Test
    void isDecidedOnce() {
        Extension refused =
                done(done(asked(LocalDate.of(2025, 2, 28), DUE)).refuse("office", "421300", noon(DUE), "理由不充分", null));
        assertThat(told(refused.approve("office", "421300", noon(DUE), "情况属实", null)))
                .isEqualTo("EXTENSION_DECIDED");
    }

    private Outcome<Extension> asked(LocalDate proposed, LocalDate today) {
        return Extension.request(new AssignmentId(UUID.randomUUID()), POINT, ASKER, proposed, "连续降雨停工", noon(today));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ChinaTime.ZONE).toInstant();
    }

    private static String told(Outcome<Extension> outcome) {
        return outcome.fold(extension -> extension.state().name(), Refusal::code);
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).result();
    }
}
