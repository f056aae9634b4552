package org.ecoplan.plan.notice.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.ecoplan.plan.notice.application.ComparingNotices.Compared;
import org.ecoplan.plan.notice.domain.Notice;
import org.ecoplan.plan.notice.domain.NoticeComparison.Change;
import org.ecoplan.plan.notice.domain.NoticeComparison.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of the figures of a plan's notices (通报对比).
 *
 * @param period of the notice
 * @param beforePeriod period of the notice that it is compared with, absent where the plan has no earlier one
 * @param beforeCorrection number of its correction that is in force, absent where it was not corrected
 * @param changes every figure that is another one
 * @param newlyNamed units named for a problem for which they were not named before
 * @param noLongerNamed units that were named for a problem and are not any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeComparisonView(
        UUID planId,
        String period,
        @Nullable String beforePeriod,
        @Nullable Integer beforeCorrection,
        List<Change> changes,
        List<Change> newlyNamed,
        List<Change> noLongerNamed) {

    static NoticeComparisonView of(Compared compared) {
        Notice before = compared.before();
        return new NoticeComparisonView(
                compared.notice().planId(),
                compared.notice().period().toString(),
                before == null ? null : before.period().toString(),
                before == null || before.number() == 0 ? null : before.number(),
                compared.changes(),
                named(compared, true),
                named(compared, false));
    }

    private static List<Change> named(Compared compared, boolean newly) {
        return compared.changes().stream()
                .filter(change -> change.subject() == Subject.UNIT)
                .filter(change -> (newly ? change.before() : change.after()) == null)
                .toList();
    }
}
