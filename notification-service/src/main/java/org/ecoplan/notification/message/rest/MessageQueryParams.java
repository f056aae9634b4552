package org.ecoplan.notification.message.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.message.application.MessageRecords;
import org.ecoplan.notification.message.domain.DeliveryState;
import org.ecoplan.notification.routing.NoticeKind;
import org.jspecify.annotations.Nullable;

/** Which messages a caller wants. */
public class MessageQueryParams {
    @QueryParam("subject")
    @Size(max = 120, message = "事由过长")
    @Nullable
    String subject;

    @QueryParam("state")
    @Pattern(regexp = "PENDING|SUMMED|SENDING|SENT|FAILED|UNCERTAIN|SKIPPED", message = "没有这种状态")
    @Nullable
    String state;

    @QueryParam("channel")
    @Pattern(regexp = "EMAIL|SMS", message = "没有这种渠道")
    @Nullable
    String channel;

    @QueryParam("unit")
    @Size(max = 40, message = "单位代码过长")
    @Nullable
    String unit;

    @QueryParam("kind")
    @Pattern(
            regexp =
                    "TASK_ASSIGNED|REPORT_REQUESTED|REPORT_REMINDED|SIGN_OFF_MISSED|SIGN_OFF_CLIMBED|DUTY_SENT_BACK|SEND_BACK_DECIDED|EXTENSION_REQUESTED|EXTENSION_DECIDED|DUTY_RETURNED"
                            + "|SUSPENSION_STARTED|SUSPENSION_ENDED|ASSESSMENT_ANNOUNCED|OBJECTION_RAISED|OBJECTION_ANSWERED"
                            + "|ACCOUNTABILITY_SERVED|ACCOUNTABILITY_DECIDED|ACCOUNTABILITY_APPEALED"
                            + "|UPWARD_REPORT_OVERDUE|DISCLOSURE_MISSED|PLAN_REVISED|NOTICE_ISSUED|ASSESSMENT_PUBLISHED"
                            + "|LEAD_SUMMARY_REQUESTED|LEAD_SUMMARY_DUE|LEAD_SUMMARY_LATE|LEAD_SUMMARY_RETURNED"
                            + "|ORDER_ISSUED|ORDER_COPIED|ORDER_FEEDBACK_DUE|ORDER_FEEDBACK_LATE|ORDER_ANSWERED|ORDER_DECIDED"
                            + "|PROBLEM_ASSIGNED|PROBLEM_RETURNED|PROBLEM_DUE|PROBLEM_LATE|PROBLEM_DECIDED|PROBLEM_STANDING"
                            + "|OBLIGATION_REMINDED|TASK_DUE_SOON|TASK_OVERDUE|INDICATOR_BREACHED"
                            + "|INDICATOR_RECOVERED|BREACH_WITHDRAWN|FEED_SILENT|FEED_RESUMED|DIGEST",
            message = "没有这种事项")
    @Nullable
    String kind;

    @QueryParam("digest")
    @Pattern(regexp = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", message = "汇总编号须为 UUID")
    @Nullable
    String digest;

    MessageRecords.Filter filter() {
        return new MessageRecords.Filter(
                subject,
                state == null ? null : DeliveryState.valueOf(state),
                channel == null ? null : Channel.valueOf(channel),
                unit,
                kind == null ? null : NoticeKind.valueOf(kind),
                digest == null ? null : UUID.fromString(digest));
    }
}
