package org.ecoplan.plan.notice.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A half-year notice (半年通报) of a plan: drafted from frozen figures, reviewed and approved by other persons, issued. What was
 * issued never moves; a correction is a notice of the same period with a number, on the same way.
 *
 * @param correction absent in the notice itself
 * @param letterhead given by the office when it is issued
 * @param version counts its changes, 1 for the first draft
 */
public record Notice(
        UUID id,
        UUID planId,
        String organisation,
        ReportingPeriod period,
        @Nullable Correction correction,
        NoticeState state,
        Frozen frozen,
        Signatures signatures,
        Letterhead letterhead,
        long version) {

    public static Notice draft(
            UUID id, UUID planId, String organisation, ReportingPeriod period, Frozen frozen, Signature by) {
        return new Notice(
                id,
                planId,
                organisation,
                period,
                null,
                NoticeState.DRAFT,
                frozen,
                Signatures.drafted(by),
                Letterhead.EMPTY,
                1);
    }

    /** Why the last notice or correction of a period cannot be corrected now. */
    public Optional<Refusal> refusalOfCorrection() {
        if (state == NoticeState.ISSUED) {
            return Optional.empty();
        }
        return Optional.of(
                correction == null
                        ? Refusal.conflict("NOTICE_NOT_ISSUED", "通报尚未印发,可直接重新冻结数据,无须更正")
                        : Refusal.conflict("CORRECTION_UNDER_WAY", "第" + correction.number() + "号更正尚未印发,不能再拟更正"));
    }

    /** The next correction of this one, which is issued. */
    public Notice corrected(UUID otherId, String reason, Frozen now, Signature by) {
        return new Notice(
                otherId,
                planId,
                organisation,
                period,
                new Correction(number() + 1, reason),
                NoticeState.DRAFT,
                now,
                Signatures.drafted(by),
                Letterhead.EMPTY,
                1);
    }

    /** 0 for the notice itself, the number of a correction. */
    public int number() {
        return correction == null ? 0 : correction.number();
    }

    /** Freezes the figures anew; only while nobody has reviewed them. */
    public Outcome<Notice> redraft(Frozen again, Signature by) {
        return state == NoticeState.DRAFT
                ? Outcome.done(with(NoticeState.DRAFT, again, Signatures.drafted(by)))
                : Outcome.refused(Refusal.conflict("FIGURES_FROZEN", "通报已复核,数据不再变动;如需重拟请先退回"));
    }

    public Outcome<Notice> review(Signature by) {
        if (state != NoticeState.DRAFT) {
            return Outcome.refused(Refusal.conflict("NOTICE_NOT_DRAFT", "只有草拟中的通报可以复核"));
        }
        if (signatures.isDraftedBy(by)) {
            return Outcome.refused(Refusal.notAllowed("OWN_DRAFT", "拟稿人不得复核本人拟写的通报"));
        }
        return Outcome.done(with(NoticeState.REVIEWED, frozen, new Signatures(signatures.drafted(), by, null, null)));
    }

    public Outcome<Notice> approve(Signature by) {
        if (state != NoticeState.REVIEWED) {
            return Outcome.refused(Refusal.conflict("NOTICE_NOT_REVIEWED", "只有已复核的通报可以批准"));
        }
        if (signatures.isDraftedBy(by)) {
            return Outcome.refused(Refusal.notAllowed("OWN_DRAFT", "拟稿人不得批准本人拟写的通报"));
        }
        if (signatures.isReviewedBy(by)) {
            return Outcome.refused(Refusal.notAllowed("OWN_REVIEW", "复核人不得批准本人复核的通报"));
        }
        return Outcome.done(with(
                NoticeState.APPROVED, frozen, new Signatures(signatures.drafted(), signatures.reviewed(), by, null)));
    }

    /** Back to the one who drafts; the signatures of review and approval are void. */
    public Outcome<Notice> sendBack() {
        return state == NoticeState.REVIEWED || state == NoticeState.APPROVED
                ? Outcome.done(with(NoticeState.DRAFT, frozen, Signatures.drafted(signatures.drafted())))
                : Outcome.refused(Refusal.conflict("NOTICE_NOT_UNDER_WAY", "只有已复核或已批准、尚未印发的通报可以退回"));
    }

    public Outcome<Notice> issue(Signature by, Letterhead given) {
        if (state != NoticeState.APPROVED) {
            return Outcome.refused(Refusal.conflict("NOTICE_NOT_APPROVED", "只有已批准的通报可以印发"));
        }
        Signatures signed = new Signatures(signatures.drafted(), signatures.reviewed(), signatures.approved(), by);
        return Outcome.done(new Notice(
                id, planId, organisation, period, correction, NoticeState.ISSUED, frozen, signed, given, version + 1));
    }

    /** The local day on which it was issued. */
    public @Nullable LocalDate issuedOn() {
        Signature issued = signatures.issued();
        return issued == null ? null : ChinaTime.today(issued.at());
    }

    private Notice with(NoticeState next, Frozen now, Signatures signed) {
        return new Notice(
                id, planId, organisation, period, correction, next, now, signed, Letterhead.EMPTY, version + 1);
    }
}
