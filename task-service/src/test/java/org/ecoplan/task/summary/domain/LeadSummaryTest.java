package org.ecoplan.task.summary.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.task.summary.domain.Basis.OpenUnit;
import org.ecoplan.task.summary.domain.Basis.Part;
import org.ecoplan.task.summary.domain.Basis.PartFigure;
import org.ecoplan.task.summary.domain.Basis.Standing;
import org.ecoplan.task.summary.domain.LeadSummary.Wish;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a summary is made of, and the steps of its life. */
class LeadSummaryTest {
    private static final UUID REPORT = UUID.randomUUID();
    private static final LocalDate DUE = LocalDate.of(2025, 1, 16);
    private static final Instant IN_TIME = Instant.parse("2025-01-16T15:59:59Z");
    private static final Instant TWO_DAYS_LATE = Instant.parse("2025-01-18T01:00:00Z");

    @Test
    void theProposalSaysWhatTheAcceptedReportsSayAndNamesTheUnitsOfWhichItSaysNothing() {
        Proposal proposal = Proposal.of(new Basis(
                List.of(part("曾都区", 60, "已整治 42 个", "雨季水位高", null), part("随县", 100, "全部完成", null, "巩固成果")),
                List.of(
                        open("广水市", Standing.MISSING),
                        open("高新区", Standing.RETURNED),
                        open("市住建局", Standing.UNREVIEWED))));

        assertThat(proposal.narrative())
                .isEqualTo("曾都区:进度 60%。已整治 42 个 完成数:整治排污口 42个\n随县:进度 100%。全部完成 完成数:整治排污口 42个\n"
                        + "以下单位的报送未通过审核,本汇总未包含其内容:广水市(未报送)、高新区(已退回未重报)、市住建局(已报送未审核)。");
        assertThat(proposal.problems()).isEqualTo("曾都区:雨季水位高");
        assertThat(proposal.nextSteps()).isEqualTo("随县:巩固成果");
        assertThat(proposal.delayReasons()).isNull();
    }

    @Test
    void whatFindsNoRoomInTheProposalIsNamedAndNotCut() {
        String long9 = "长".repeat(9_000);
        Proposal proposal = Proposal.of(new Basis(
                List.of(
                        part("一", 1, long9, long9, null),
                        part("二", 2, long9, long9, null),
                        part("三", 3, long9, null, null)),
                List.of(open("四", Standing.MISSING))));

        assertThat(proposal.narrative())
                .hasSizeLessThanOrEqualTo(Proposal.LONGEST_NARRATIVE)
                .contains("另有 1 个单位的内容因篇幅未列,见其报送。")
                .endsWith("四(未报送)。");
        assertThat(proposal.problems())
                .hasSizeLessThanOrEqualTo(Proposal.LONGEST_PART)
                .endsWith("另有 1 个单位的内容因篇幅未列,见其报送。");
    }

    @Test
    void theBasisIsAnotherOnceAReportIsAnotherAndTheHashOfASummaryGoesWithIt() {
        Basis before = new Basis(List.of(), List.of(new OpenUnit(REPORT, "qu", "曾都区", Standing.MISSING)));
        Basis after = new Basis(List.of(), List.of(new OpenUnit(REPORT, "qu", "曾都区", Standing.UNREVIEWED)));
        SummaryContent content = new SummaryContent(60, "进展", null, null, null);

        assertThat(before.hash()).isNotEqualTo(after.hash());
        assertThat(content.hash(before)).isNotEqualTo(content.hash(after)).hasSize(64);
        assertThat(content.hash(before)).isNotEqualTo(new SummaryContent(60, "进展", "", null, null).hash(before));
    }

    @Test
    void lateStaysLateThroughAReturnAndADecisionBindsToWhatWasRead() {
        LeadSummary late = done(asked().take(submit("a"), TWO_DAYS_LATE));
        assertThat(late.state()).isEqualTo(SummaryState.SUBMITTED);
        assertThat(late.daysLate()).isEqualTo(2);

        assertThat(refusal(late.take(review(SummaryStep.ACCEPT, "b"), TWO_DAYS_LATE)))
                .isEqualTo("CONTENT_CHANGED");
        LeadSummary returned = done(late.take(review(SummaryStep.RETURN, "a"), TWO_DAYS_LATE));
        assertThat(refusal(returned.take(review(SummaryStep.ACCEPT, "a"), TWO_DAYS_LATE)))
                .isEqualTo("WRONG_STATE");
        LeadSummary again = done(returned.take(submit("c"), TWO_DAYS_LATE.plusSeconds(86_400)));
        assertThat(again.daysLate()).isEqualTo(2);
        LeadSummary accepted = done(again.take(review(SummaryStep.ACCEPT, "c"), TWO_DAYS_LATE));
        assertThat(accepted.state()).isEqualTo(SummaryState.ACCEPTED);
        assertThat(refusal(accepted.take(submit("d"), TWO_DAYS_LATE))).isEqualTo("WRONG_STATE");
        assertThat(done(accepted.take(review(SummaryStep.RETURN, "c"), TWO_DAYS_LATE))
                        .state())
                .as("an acceptance is void")
                .isEqualTo(SummaryState.RETURNED);
    }

    @Test
    void whatIsTakenBackIsExpectedAsBeforeAndTheLastDayBelongsToItself() {
        LeadSummary inTime = done(asked().take(submit("a"), IN_TIME));
        assertThat(inTime.daysLate()).isZero();

        LeadSummary back =
                done(inTime.take(new Wish(SummaryStep.TAKE_BACK, "li", "sthj", null, null), IN_TIME.plusSeconds(1)));
        assertThat(back.state()).isEqualTo(SummaryState.REQUESTED);
        assertThat(back.daysLate()).isNull();
        assertThat(done(back.take(submit("b"), IN_TIME.plusSeconds(1))).daysLate())
                .isEqualTo(1);
        assertThat(back.wasActedOnForTheUnitBy("li")).isTrue();
        assertThat(back.wasActedOnForTheUnitBy("wang")).isFalse();
    }

    private static LeadSummary asked() {
        return new LeadSummary(
                new SummaryId(UUID.randomUUID()),
                0,
                new SummarySubject(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "sz",
                        "2024-Q4",
                        DUE,
                        "方案",
                        "(一)",
                        "行动",
                        "sthj",
                        "市生态环境局"),
                SummaryState.REQUESTED,
                null,
                List.of());
    }

    private static Wish submit(String hash) {
        return new Wish(SummaryStep.SUBMIT, "li", "sthj", null, hash);
    }

    private static Wish review(SummaryStep step, String hash) {
        return new Wish(step, "office", "sz", "意见", hash);
    }

    private static Part part(
            String unit, int progress, String narrative, @Nullable String problems, @Nullable String nextSteps) {
        return new Part(
                UUID.randomUUID(),
                unit,
                unit,
                1,
                "0".repeat(64),
                progress,
                narrative,
                problems,
                nextSteps,
                null,
                null,
                narrative.length() > 100
                        ? List.of()
                        : List.of(new PartFigure(
                                UUID.randomUUID(), UUID.randomUUID(), "整治排污口", new BigDecimal("42"), "个")));
    }

    private static OpenUnit open(String unit, Standing standing) {
        return new OpenUnit(UUID.randomUUID(), unit, unit, standing);
    }

    private static LeadSummary done(Outcome<LeadSummary> outcome) {
        return outcome.fold(done -> done, refused -> {
            throw new AssertionError(refused.code());
        });
    }

    private static String refusal(Outcome<LeadSummary> outcome) {
        return outcome.fold(done -> "done", Refusal::code);
    }
}
