package org.ecoplan.plan.notice.application;

import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.plan.plan.domain.PlanId;

/**
 * Which notice.
 *
 * @param number 0 for the notice of the period itself, from 1 for its corrections
 */
public record NoticeKey(PlanId plan, ReportingPeriod period, int number) {

    public static NoticeKey of(PlanId plan, ReportingPeriod period) {
        return new NoticeKey(plan, period, 0);
    }
}
