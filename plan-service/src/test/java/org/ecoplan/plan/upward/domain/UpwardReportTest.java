package org.ecoplan.plan.upward.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpwardReportTest {
    private static final LocalDate DUE = LocalDate.of(2025, 1, 10);

    @Test
    void whoDraftsItNeitherReviewsNorIssuesIt() {
        UpwardReport drafted = done(expected().draft(content(), by("a", "2025-01-08")));
        UpwardReport reviewed = done(drafted.review(by("b", "2025-01-09")));

        assertThat(code(expected().review(by("b", "2025-01-08")))).isEqualTo("UPWARD_REPORT_NO_DRAFT");
        assertThat(code(drafted.review(by("a", "2025-01-08")))).isEqualTo("OWN_DRAFT");
        assertThat(code(drafted.issue("1号", "办", "张", by("b", "2025-01-08")))).isEqualTo("UPWARD_REPORT_NOT_REVIEWED");
        assertThat(code(reviewed.issue("1号", "办", "张", by("a", "2025-01-09")))).isEqualTo("OWN_DRAFT");
        assertThat(code(reviewed.draft(content(), by("a", "2025-01-09")))).isEqualTo("UPWARD_REPORT_REVIEWED");
        assertThat(done(reviewed.issue("1号", "办", "张", by("b", "2025-01-10"))).state())
                .isEqualTo(UpwardState.ISSUED);
    }

    @Test
    void itIsLateFromTheDayAfterItsLastDayAndLateStaysLate() {
        UpwardReport reviewed =
                done(done(expected().draft(content(), by("a", "2025-01-08"))).review(by("b", "2025-01-09")));
        UpwardReport inTime = done(reviewed.issue("1号", "办", "张", by("b", "2025-01-10")));
        UpwardReport late = done(reviewed.issue("1号", "办", "张", by("b", "2025-01-11")));

        assertThat(expected().isLateOn(DUE)).isFalse();
        assertThat(expected().isLateOn(DUE.plusDays(1))).isTrue();
        assertThat(inTime.isLateOn(DUE.plusYears(1))).isFalse();
        assertThat(late.isLateOn(DUE.plusYears(1))).isTrue();
    }

    @Test
    void itIsReceivedOnceAndNotBeforeItWentOut() {
        UpwardReport reviewed =
                done(done(expected().draft(content(), by("a", "2025-01-08"))).review(by("b", "2025-01-09")));
        UpwardReport issued = done(reviewed.issue("1号", "办", "张", by("b", "2025-01-10")));
        LocalDate today = LocalDate.of(2025, 1, 12);

        assertThat(code(reviewed.receive("市府办", today, today, by("a", "2025-01-12"))))
                .isEqualTo("UPWARD_REPORT_NOT_ISSUED");
        assertThat(code(issued.receive("市府办", DUE.minusDays(1), today, by("a", "2025-01-12"))))
                .isEqualTo("BAD_RECEIPT_DAY");
        assertThat(code(issued.receive("市府办", today.plusDays(1), today, by("a", "2025-01-12"))))
                .isEqualTo("BAD_RECEIPT_DAY");
        UpwardReport received = done(issued.receive("市府办", DUE, today, by("a", "2025-01-12")));
        assertThat(code(received.receive("市府办", DUE, today, by("a", "2025-01-12"))))
                .isEqualTo("UPWARD_REPORT_NOT_ISSUED");
    }

    @ParameterizedTest
    @CsvSource({
        "每年1月20日前向市人民政府书面报告, 2026, 2027-01-20",
        "每年1月20日前向市委、市政府书面报告, 2026, 2027-01-20",
        "每年12月底前书面报告, 2026, 2026-12-31",
        "每年7月20日前和次年1月20日前书面报告, 2026, 2027-01-20",
        "每年7月20日前和次年1月20日前书面报告, 2026-H1, 2026-07-20",
        "每年7月20日前和次年1月20日前书面报告, 2026-H2, 2027-01-20",
        "每年1月20日前向市人民政府书面报告, 2026-H2,",
        "每年1月20日前向省政府书面报告, 2026,",
        "每年1月10日前、1月20日前书面报告, 2026,",
        "每年2月30日前书面报告, 2026,",
        "2025年1月20日前书面报告, 2026,",
        "每年5月20日前书面报告, 2026,",
        "每年1月20日前公开一次, 2026,",
        "每季度书面报告, 2026-Q1,",
        "半年和年终书面报告, 2026-H1,"
    })
    void itIsDueByThePrintedDayThatCanBeMeantOfNoOtherReport(String clause, String period, @Nullable LocalDate due) {
        assertThat(WordsOfDue.dayOf(clause, ReportingPeriod.parse(period), "随州市人民政府"))
                .isEqualTo(Optional.ofNullable(due));
    }

    private static UpwardReport expected() {
        return UpwardReport.expect(
                UUID.randomUUID(),
                "421300",
                ReportingPeriod.parse("2024-H2"),
                "随州市人民政府",
                List.of(),
                DUE,
                "",
                by("a", "2025-01-02"));
    }

    private static UpwardContent content() {
        return new UpwardContent("关于推进情况的报告", "", List.of(), "/plans/p/notices/2024-H2", "0".repeat(64));
    }

    private static Signature by(String who, String day) {
        return new Signature(who, who, Instant.parse(day + "T02:00:00Z"));
    }

    private static UpwardReport done(Outcome<UpwardReport> outcome) {
        return outcome.fold(done -> done, refusal -> {
            throw new AssertionError(refusal);
        });
    }

    private static String code(Outcome<UpwardReport> outcome) {
        return outcome.fold(done -> "done", Refusal::code);
    }
}
