package org.ecoplan.notification.message.messaging;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.events.AccountabilityStepTaken;
import org.ecoplan.events.AssessmentAnnounced;
import org.ecoplan.events.AssessmentPublished;
import org.ecoplan.events.DisclosureMissed;
import org.ecoplan.events.NoticeIssued;
import org.ecoplan.events.ObjectionAnswered;
import org.ecoplan.events.ObjectionRaised;
import org.ecoplan.events.PlanRevised;
import org.ecoplan.events.UpwardReportOverdue;
import org.ecoplan.notification.message.application.Notice;
import org.ecoplan.notification.message.domain.Facts;
import org.ecoplan.notification.routing.NoticeKind;

/** The notices in the events of plan-service. */
final class PlanNotices {
    private static final int NO_LADDER = 0;
    private static final int FIRST = 1;

    private PlanNotices() {}

    /** What the office has to answer. */
    static String objection(UUID assessment, int number) {
        return assessment + " objection " + number;
    }

    /** What the office has to answer. */
    static String appeal(UUID accountability) {
        return accountability + " appeal";
    }

    /** To each unit that is assessed. */
    static Notice of(AssessmentAnnounced event) {
        return new Notice(
                NoticeKind.ASSESSMENT_ANNOUNCED,
                event.organisation(),
                new Notice.Subject(event.assessmentId().toString(), FIRST),
                "ANNOUNCED",
                NO_LADDER,
                event.unitCodes(),
                event.assessmentId().toString(),
                event.planId(),
                new Facts.Announced(event.year(), event.objectionsUntil()));
    }

    /** To the coordinating office. */
    static Notice of(ObjectionRaised event) {
        return new Notice(
                NoticeKind.OBJECTION_RAISED,
                event.organisation(),
                new Notice.Subject(objection(event.assessmentId(), event.number()), FIRST),
                "RAISED",
                NO_LADDER,
                List.of(event.organisation()),
                event.assessmentId().toString(),
                event.planId(),
                new Facts.Objected(event.year(), event.itemTitle(), null, event.claim(), event.unitCode()));
    }

    /** To the coordinating office. */
    static Notice of(UpwardReportOverdue event) {
        return new Notice(
                NoticeKind.UPWARD_REPORT_OVERDUE,
                event.organisation(),
                new Notice.Subject(event.reportId().toString(), FIRST),
                "OVERDUE",
                NO_LADDER,
                List.of(event.organisation()),
                event.reportId().toString(),
                event.planId(),
                new Facts.Owed(event.period(), event.addressee(), event.due()));
    }

    /** To the coordinating office. */
    static Notice of(DisclosureMissed event) {
        return new Notice(
                NoticeKind.DISCLOSURE_MISSED,
                event.organisation(),
                new Notice.Subject(event.dutyId().toString(), FIRST),
                "MISSED",
                NO_LADDER,
                List.of(event.organisation()),
                event.dutyId().toString(),
                event.planId(),
                new Facts.Undisclosed(event.clause(), event.due()));
    }

    /** To the units of the plan and the offices that get a copy; of an event that names none, to the coordinating office. */
    static Notice of(NoticeIssued event) {
        return new Notice(
                NoticeKind.NOTICE_ISSUED,
                event.organisation(),
                new Notice.Subject(event.noticeId().toString(), FIRST),
                "ISSUED",
                NO_LADDER,
                Objects.requireNonNullElse(event.unitCodes(), List.of()),
                event.noticeId().toString(),
                event.planId(),
                new Facts.Issued(event.title(), null, event.documentNumber(), event.issuedOn()));
    }

    /** To the units that were assessed and the offices that get a copy. */
    static Notice of(AssessmentPublished event) {
        return new Notice(
                NoticeKind.ASSESSMENT_PUBLISHED,
                event.organisation(),
                new Notice.Subject(event.assessmentId() + " results", FIRST),
                "PUBLISHED",
                NO_LADDER,
                Stream.concat(
                                event.results().stream().map(AssessmentPublished.Result::unitCode),
                                Objects.requireNonNullElse(event.copiedUnits(), List.<String>of()).stream())
                        .distinct()
                        .toList(),
                event.assessmentId().toString(),
                event.planId(),
                new Facts.Issued(null, event.year(), event.documentNumber(), event.publishedOn()));
    }

    /** To a unit whose duties change, all of it in one. */
    static Notice of(PlanRevised event, PlanRevised.UnitChanges unit) {
        return new Notice(
                NoticeKind.PLAN_REVISED,
                event.organisation(),
                new Notice.Subject(event.planId() + " revision " + event.revision(), FIRST),
                "REVISED",
                NO_LADDER,
                List.of(unit.unitCode()),
                event.planId().toString(),
                event.planId(),
                new Facts.Revised(unit.begun(), unit.changed(), unit.ended(), unit.others(), event.reason()));
    }

    /** To the unit that objected. */
    static Notice of(ObjectionAnswered event) {
        return new Notice(
                NoticeKind.OBJECTION_ANSWERED,
                event.organisation(),
                new Notice.Subject(objection(event.assessmentId(), event.number()) + " answer", FIRST),
                "ANSWERED",
                NO_LADDER,
                List.of(event.unitCode()),
                event.assessmentId().toString(),
                event.planId(),
                new Facts.Objected(event.year(), event.itemTitle(), event.upheld(), event.answer(), null));
    }

    /** An appeal to the coordinating office, each other step to the unit. */
    static Notice of(AccountabilityStepTaken event) {
        UUID one = event.accountabilityId();
        boolean served = event.step().equals("SERVED");
        boolean appealed = event.step().equals("APPEALED");
        NoticeKind kind = served
                ? NoticeKind.ACCOUNTABILITY_SERVED
                : appealed ? NoticeKind.ACCOUNTABILITY_APPEALED : NoticeKind.ACCOUNTABILITY_DECIDED;
        return new Notice(
                kind,
                event.organisation(),
                new Notice.Subject(served ? one.toString() : appealed ? appeal(one) : one + " decision", FIRST),
                event.step(),
                NO_LADDER,
                List.of(appealed ? event.organisation() : event.unitCode()),
                one.toString(),
                event.planId(),
                new Facts.Accountable(
                        event.form(),
                        event.step(),
                        Objects.requireNonNullElse(event.remark(), event.reason()),
                        event.until(),
                        appealed ? event.unitCode() : null));
    }
}
