package org.ecoplan.notification.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.ecoplan.directory.Post;
import org.ecoplan.notification.channel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * An incident as the API shows it.
 *
 * @param title the reason in words
 * @param messages how many reminders failed so far or wait now
 * @param waiting how many of them wait now: they go out as soon as they can
 * @param closeReason why it ended; absent while it lasts, and where it ended before reasons were kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncidentView(
        UUID incidentId,
        IncidentState state,
        String reason,
        String title,
        String unitCode,
        Post post,
        Channel channel,
        int messages,
        int waiting,
        UUID lastMessageId,
        Instant openedAt,
        Instant lastAt,
        @Nullable Instant closedAt,
        Incident.@Nullable CloseReason closeReason) {

    static IncidentView of(Incident incident) {
        Incidents.Trouble trouble = incident.trouble();
        return new IncidentView(
                incident.id(),
                incident.closedAt() == null ? IncidentState.OPEN : IncidentState.CLOSED,
                trouble.reason(),
                titleOf(trouble),
                trouble.unitCode(),
                trouble.post(),
                trouble.channel(),
                incident.failed() + incident.waiting(),
                incident.waiting(),
                incident.lastMessageId(),
                incident.openedAt(),
                incident.lastAt(),
                incident.closedAt(),
                incident.closeReason());
    }

    private static String titleOf(Incidents.Trouble trouble) {
        return switch (trouble.reason()) {
            case "NO_RECIPIENT" ->
                trouble.unitCode().equals(trouble.organisation())
                        ? "涉及全局的提醒无人接收：本级没有设岗位，也没有办事机构的任职人可以代收"
                        : "该岗位没有任职人，提醒无人接收";
            case "NO_ADDRESS" -> "任职人没有登记联系方式，提醒无法发送";
            case "OUTCOME_UNKNOWN" -> "无法确认是否送达，请人工核实";
            case "TEMPLATE_FAILED" -> "提醒内容无法生成";
            default -> "对方拒收或长时间无法送达";
        };
    }
}
