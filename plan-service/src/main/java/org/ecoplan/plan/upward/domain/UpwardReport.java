package org.ecoplan.plan.upward.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A written report on a plan to a superior (半年和年终书面报告): due by a day whether somebody drafts it or not, drafted from what
 * was issued, reviewed and issued by other persons, and received.
 *
 * @param period a half-year or a year
 * @param addressee 主送机关
 * @param copiesTo 抄送
 * @param due last day
 * @param clause the words of the plan that the day comes from, empty where the office gave it
 * @param content absent until drafted
 * @param issue absent until issued
 * @param receipt absent until received
 * @param revision grows with each step, for If-Match
 */
public record UpwardReport(
        UUID id,
        UUID planId,
        String organisation,
        ReportingPeriod period,
        String addressee,
        List<String> copiesTo,
        LocalDate due,
        String clause,
        UpwardState state,
        Signature expected,
        @Nullable UpwardContent content,
        @Nullable Signature drafted,
        @Nullable Signature reviewed,
        @Nullable Issue issue,
        @Nullable Receipt receipt,
        long revision) {

    /**
     * With what it was issued.
     *
     * @param documentNumber 发文字号
     * @param office 发文机关
     * @param signer 签发人, whom upward documents name
     */
    public record Issue(String documentNumber, String office, String signer, Signature by) {}

    /**
     * That the superior has it.
     *
     * @param by who received it there
     * @param noted who put that on record
     */
    public record Receipt(String by, LocalDate on, Signature noted) {}

    public UpwardReport {
        copiesTo = List.copyOf(copiesTo);
    }

    public static UpwardReport expect(
            UUID planId,
            String organisation,
            ReportingPeriod period,
            String addressee,
            List<String> copiesTo,
            LocalDate due,
            String clause,
            Signature by) {
        return new UpwardReport(
                UUID.randomUUID(),
                planId,
                organisation,
                period,
                addressee,
                copiesTo,
                due,
                clause,
                UpwardState.EXPECTED,
                by,
                null,
                null,
                null,
                null,
                null,
                1);
    }

    /** 拟稿, and again while nobody has reviewed it. */
    public Outcome<UpwardReport> draft(UpwardContent written, Signature by) {
        return state == UpwardState.EXPECTED || state == UpwardState.DRAFT
                ? Outcome.done(with(UpwardState.DRAFT, written, by, null, null, null))
                : refused("UPWARD_REPORT_REVIEWED", "报告已经复核,不能再拟写");
    }

    /** 复核 by another person. */
    public Outcome<UpwardReport> review(Signature by) {
        if (state != UpwardState.DRAFT || drafted == null) {
            return refused("UPWARD_REPORT_NO_DRAFT", "没有待复核的报告稿");
        }
        return drafted.isOf(by)
                ? Outcome.refused(Refusal.notAllowed("OWN_DRAFT", "不能复核本人拟写的报告"))
                : Outcome.done(with(UpwardState.REVIEWED, content, drafted, by, null, null));
    }

    /** 印发 by another person than who drafted it. */
    public Outcome<UpwardReport> issue(String documentNumber, String office, String signer, Signature by) {
        if (state != UpwardState.REVIEWED || drafted == null) {
            return refused("UPWARD_REPORT_NOT_REVIEWED", "报告复核后才能印发,且只印发一次");
        }
        return drafted.isOf(by)
                ? Outcome.refused(Refusal.notAllowed("OWN_DRAFT", "不能印发本人拟写的报告"))
                : Outcome.done(with(
                        UpwardState.ISSUED,
                        content,
                        drafted,
                        reviewed,
                        new Issue(documentNumber, office, signer, by),
                        null));
    }

    /** 签收 by the superior, put on record by the office. */
    public Outcome<UpwardReport> receive(String who, LocalDate on, LocalDate today, Signature by) {
        if (state != UpwardState.ISSUED || issue == null) {
            return refused("UPWARD_REPORT_NOT_ISSUED", "报告印发后才能登记签收,且只登记一次");
        }
        LocalDate issued = ChinaTime.today(issue.by().at());
        return on.isBefore(issued) || on.isAfter(today)
                ? Outcome.refused(Refusal.invalid("BAD_RECEIPT_DAY", "签收日期须在印发日至今日之间", "/on"))
                : Outcome.done(with(UpwardState.RECEIVED, content, drafted, reviewed, issue, new Receipt(who, on, by)));
    }

    /** The day on which it went out, absent before. */
    public @Nullable LocalDate issuedOn() {
        return issue == null ? null : ChinaTime.today(issue.by().at());
    }

    /** Whether its last day is over and it did not go out by then: late stays late. */
    public boolean isLateOn(LocalDate day) {
        LocalDate issued = issuedOn();
        return (issued == null ? day : issued).isAfter(due);
    }

    private UpwardReport with(
            UpwardState newState,
            @Nullable UpwardContent newContent,
            @Nullable Signature newDrafted,
            @Nullable Signature newReviewed,
            @Nullable Issue newIssue,
            @Nullable Receipt newReceipt) {
        return new UpwardReport(
                id,
                planId,
                organisation,
                period,
                addressee,
                copiesTo,
                due,
                clause,
                newState,
                expected,
                newContent,
                newDrafted,
                newReviewed,
                newIssue,
                newReceipt,
                revision + 1);
    }

    private static Outcome<UpwardReport> refused(String code, String title) {
        return Outcome.refused(Refusal.conflict(code, title));
    }
}
