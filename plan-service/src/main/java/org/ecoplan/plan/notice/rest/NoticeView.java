package org.ecoplan.plan.notice.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.Signature;
import org.ecoplan.plan.notice.application.CanonicalContent;
import org.ecoplan.plan.notice.domain.Correction;
import org.ecoplan.plan.notice.domain.Notice;
import org.ecoplan.plan.notice.domain.NoticeContent;
import org.ecoplan.plan.notice.domain.NoticeState;
import org.jspecify.annotations.Nullable;

/**
 * A half-year notice (半年通报).
 *
 * @param correction number of the correction (更正), absent in the notice itself
 * @param correctionReason why it corrects
 * @param asOf the day at whose end its figures stood
 * @param contentHash SHA-256 of the bytes that {@code …/content} answers
 * @param lateData address of what was told of its days after the freeze
 * @param issuingOffice 发文机关
 * @param copiesTo 抄送
 * @param content what it says, absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeView(
        UUID noticeId,
        UUID planId,
        String period,
        @Nullable Integer correction,
        @Nullable String correctionReason,
        NoticeState state,
        String title,
        LocalDate asOf,
        Instant frozenAt,
        String contentHash,
        SignatureView drafted,
        @Nullable SignatureView reviewed,
        @Nullable SignatureView approved,
        @Nullable SignatureView issued,
        @Nullable LocalDate issuedOn,
        @Nullable String documentNumber,
        @Nullable String issuingOffice,
        List<String> copiesTo,
        long version,
        String lateData,
        @Nullable NoticeContent content) {

    /** Who took a step, and when. */
    public record SignatureView(String by, Instant at) {
        static @Nullable SignatureView of(@Nullable Signature signature) {
            return signature == null ? null : new SignatureView(signature.name(), signature.at());
        }
    }

    static NoticeView whole(Notice notice) {
        return of(notice, CanonicalContent.read(notice.frozen().content()));
    }

    static NoticeView inList(Notice notice) {
        return of(notice, null);
    }

    private static NoticeView of(Notice notice, @Nullable NoticeContent content) {
        Correction correction = notice.correction();
        Signature drafted = notice.signatures().drafted();
        return new NoticeView(
                notice.id(),
                notice.planId(),
                notice.period().toString(),
                correction == null ? null : correction.number(),
                correction == null ? null : correction.reason(),
                notice.state(),
                notice.frozen().title(),
                notice.frozen().asOf(),
                notice.frozen().frozenAt(),
                notice.frozen().contentHash(),
                new SignatureView(drafted.name(), drafted.at()),
                SignatureView.of(notice.signatures().reviewed()),
                SignatureView.of(notice.signatures().approved()),
                SignatureView.of(notice.signatures().issued()),
                notice.issuedOn(),
                notice.letterhead().documentNumber(),
                notice.letterhead().office(),
                notice.letterhead().copiesTo(),
                notice.version(),
                "/plans/%s/notices/%s/late-data".formatted(notice.planId(), notice.period()),
                content);
    }
}
