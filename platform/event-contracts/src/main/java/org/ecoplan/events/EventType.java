package org.ecoplan.events;

import java.util.Arrays;
import java.util.Optional;

/**
 * The catalogue of events: name, version, topic and wire record of each. A version grows by optional
 * fields only; anything else is a new version beside it.
 */
public enum EventType {
    UNIT_REGISTERED("UnitRegistered", 1, Topic.DIRECTORY, UnitRegistered.class),
    UNIT_DISSOLVED("UnitDissolved", 1, Topic.DIRECTORY, UnitDissolved.class),
    POST_HOLDER_APPOINTED("PostHolderAppointed", 1, Topic.DIRECTORY, PostHolderAppointed.class),
    CALENDAR_YEAR_PUBLISHED("CalendarYearPublished", 1, Topic.DIRECTORY, CalendarYearPublished.class),
    CLOCK_MOVED("ClockMoved", 1, Topic.DIRECTORY, ClockMoved.class),
    PLAN_ISSUED("PlanIssued", 1, Topic.PLAN, PlanIssued.class),
    HEADLINE_TARGET_ISSUED("HeadlineTargetIssued", 1, Topic.PLAN, HeadlineTargetIssued.class),
    PLAN_TASK_ISSUED("PlanTaskIssued", 1, Topic.PLAN, PlanTaskIssued.class),
    PLAN_CORRECTED("PlanCorrected", 1, Topic.PLAN, PlanCorrected.class),
    PLAN_REVISED("PlanRevised", 1, Topic.PLAN, PlanRevised.class),
    PLAN_CLOSED("PlanClosed", 1, Topic.PLAN, PlanClosed.class),
    ROUND_OPENED("RoundOpened", 1, Topic.PLAN, RoundOpened.class),
    ROUND_RESCHEDULED("RoundRescheduled", 1, Topic.PLAN, RoundRescheduled.class),
    NOTICE_ISSUED("NoticeIssued", 1, Topic.PLAN, NoticeIssued.class),
    ASSESSMENT_PUBLISHED("AssessmentPublished", 1, Topic.PLAN, AssessmentPublished.class),
    ACCOUNTABILITY_STEP_TAKEN("AccountabilityStepTaken", 1, Topic.PLAN, AccountabilityStepTaken.class),
    ASSESSMENT_ANNOUNCED("AssessmentAnnounced", 1, Topic.PLAN, AssessmentAnnounced.class),
    OBJECTION_RAISED("ObjectionRaised", 1, Topic.PLAN, ObjectionRaised.class),
    OBJECTION_ANSWERED("ObjectionAnswered", 1, Topic.PLAN, ObjectionAnswered.class),
    UPWARD_REPORT_OVERDUE("UpwardReportOverdue", 1, Topic.PLAN, UpwardReportOverdue.class),
    TARGET_PRECEDENCE_DECIDED("TargetPrecedenceDecided", 1, Topic.PLAN, TargetPrecedenceDecided.class),
    DISCLOSURE_MISSED("DisclosureMissed", 1, Topic.PLAN, DisclosureMissed.class),
    TASK_ASSIGNED("TaskAssigned", 1, Topic.TASK, TaskAssigned.class),
    TASK_ACKNOWLEDGED("TaskAcknowledged", 1, Topic.TASK, TaskAcknowledged.class),
    TASK_DUE_SOON("TaskDueSoon", 1, Topic.TASK, TaskDueSoon.class),
    TASK_OVERDUE("TaskOverdue", 1, Topic.TASK, TaskOverdue.class),
    DUTY_SIGN_OFF_MISSED("DutySignOffMissed", 1, Topic.TASK, DutySignOffMissed.class),
    DUTY_STARTED("DutyStarted", 1, Topic.TASK, DutyStarted.class),
    DUTY_SENT_BACK("DutySentBack", 1, Topic.TASK, DutySentBack.class),
    DUTY_SEND_BACK_DECIDED("DutySendBackDecided", 1, Topic.TASK, DutySendBackDecided.class),
    DUTY_SUBMITTED_FOR_ACCEPTANCE("DutySubmittedForAcceptance", 1, Topic.TASK, DutySubmittedForAcceptance.class),
    DUTY_RETURNED("DutyReturned", 1, Topic.TASK, DutyReturned.class),
    DUTY_CLOSED_OUT("DutyClosedOut", 1, Topic.TASK, DutyClosedOut.class),
    DUTY_ENDED("DutyEnded", 1, Topic.TASK, DutyEnded.class),
    EXTENSION_REQUESTED("ExtensionRequested", 1, Topic.TASK, ExtensionRequested.class),
    EXTENSION_DECIDED("ExtensionDecided", 1, Topic.TASK, ExtensionDecided.class),
    SUSPENSION_STARTED("SuspensionStarted", 1, Topic.TASK, SuspensionStarted.class),
    SUSPENSION_ENDED("SuspensionEnded", 1, Topic.TASK, SuspensionEnded.class),
    DEADLINE_MOVED("DeadlineMoved", 1, Topic.TASK, DeadlineMoved.class),
    OBLIGATION_REMINDED("ObligationReminded", 1, Topic.TASK, ObligationReminded.class),
    WARNING_ACKNOWLEDGED("WarningAcknowledged", 1, Topic.TASK, WarningAcknowledged.class),
    OBLIGATION_REOPENED("ObligationReopened", 1, Topic.TASK, ObligationReopened.class),
    REPORT_REQUESTED("ReportRequested", 1, Topic.TASK, ReportRequested.class),
    REPORT_SUBMITTED("ReportSubmitted", 1, Topic.TASK, ReportSubmitted.class),
    REPORT_WITHDRAWN("ReportWithdrawn", 1, Topic.TASK, ReportWithdrawn.class),
    REPORT_REMINDED("ReportReminded", 1, Topic.TASK, ReportReminded.class),
    REPORT_RELEASED("ReportReleased", 1, Topic.TASK, ReportReleased.class),
    REPORT_RETURNED("ReportReturned", 1, Topic.TASK, ReportReturned.class),
    REPORT_ACCEPTED("ReportAccepted", 1, Topic.TASK, ReportAccepted.class),
    LEAD_SUMMARY_STEP_TAKEN("LeadSummaryStepTaken", 1, Topic.TASK, LeadSummaryStepTaken.class),
    LEAD_SUMMARY_DUE("LeadSummaryDue", 1, Topic.TASK, LeadSummaryDue.class),
    ROUND_CLOSED("RoundClosed", 1, Topic.TASK, RoundClosed.class),
    QUOTA_SET("QuotaSet", 1, Topic.TASK, QuotaSet.class),
    SUPERVISION_ORDER_ISSUED("SupervisionOrderIssued", 1, Topic.TASK, SupervisionOrderIssued.class),
    SUPERVISION_ORDER_STEP_TAKEN("SupervisionOrderStepTaken", 1, Topic.TASK, SupervisionOrderStepTaken.class),
    SUPERVISION_ORDER_FEEDBACK_DUE("SupervisionOrderFeedbackDue", 1, Topic.TASK, SupervisionOrderFeedbackDue.class),
    PROBLEM_STEP_TAKEN("ProblemStepTaken", 1, Topic.TASK, ProblemStepTaken.class),
    PROBLEM_RECTIFICATION_DUE("ProblemRectificationDue", 1, Topic.TASK, ProblemRectificationDue.class),
    INDICATOR_BREACHED("IndicatorBreached", 1, Topic.INDICATOR, IndicatorBreached.class),
    INDICATOR_RECOVERED("IndicatorRecovered", 1, Topic.INDICATOR, IndicatorRecovered.class),
    BREACH_WITHDRAWN("BreachWithdrawn", 1, Topic.INDICATOR, BreachWithdrawn.class),
    PERIOD_VALUE_COMPUTED("PeriodValueComputed", 1, Topic.INDICATOR, PeriodValueComputed.class),
    TARGET_EVALUATED("TargetEvaluated", 1, Topic.INDICATOR, TargetEvaluated.class),
    TARGET_BEHIND_SCHEDULE("TargetBehindSchedule", 1, Topic.INDICATOR, TargetBehindSchedule.class),
    FEED_SILENT("FeedSilent", 1, Topic.INDICATOR, FeedSilent.class),
    FEED_RESUMED("FeedResumed", 1, Topic.INDICATOR, FeedResumed.class),
    REMINDER_SENT("ReminderSent", 1, Topic.NOTIFICATION, ReminderSent.class),
    REMINDER_FAILED("ReminderFailed", 1, Topic.NOTIFICATION, ReminderFailed.class);

    /** The largest message in bytes of its JSON; a sender refuses what would be larger where it is decided. */
    public static final int LARGEST_BYTES = 256 * 1024;

    private final String eventName;
    private final int version;
    private final Topic topic;
    private final Class<? extends Record> payload;

    EventType(String eventName, int version, Topic topic, Class<? extends Record> payload) {
        this.eventName = eventName;
        this.version = version;
        this.topic = topic;
        this.payload = payload;
    }

    public String eventName() {
        return eventName;
    }

    public int version() {
        return version;
    }

    public Topic topic() {
        return topic;
    }

    public Class<? extends Record> payload() {
        return payload;
    }

    /** The CloudEvents type, such as {@code org.ecoplan.TaskOverdue.v1}. */
    public String cloudEventType() {
        return "org.ecoplan." + eventName + ".v" + version;
    }

    /** Where the JSON Schema of the payload stands on the class path. */
    public String schemaResource() {
        return "/schemas/" + eventName + ".v" + version + ".json";
    }

    /** The catalogue entry of a payload; a record that is not in the catalogue is a programming error. */
    public static EventType of(Record payload) {
        return Arrays.stream(values())
                .filter(type -> type.payload.equals(payload.getClass()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(payload.getClass() + " is in no catalogue"));
    }

    public static Optional<EventType> ofCloudEventType(String cloudEventType) {
        return Arrays.stream(values())
                .filter(type -> type.cloudEventType().equals(cloudEventType))
                .findFirst();
    }
}
