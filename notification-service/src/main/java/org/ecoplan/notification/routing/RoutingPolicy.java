package org.ecoplan.notification.routing;

import static org.ecoplan.directory.Post.LIAISON;
import static org.ecoplan.directory.Post.SUPERVISING_LEADER;
import static org.ecoplan.notification.channel.Channel.EMAIL;
import static org.ecoplan.notification.channel.Channel.SMS;

import java.util.List;

/**
 * Who is told what, and how (通知规则): routine matters go to the liaison officer by e-mail, near deadlines by
 * SMS too, what is overdue or out of limits also to the supervising leader. A withdrawal goes where the alarm went.
 */
public final class RoutingPolicy {
    private RoutingPolicy() {}

    public static List<Route> routesOf(NoticeKind kind) {
        return switch (kind) {
            case TASK_ASSIGNED, REPORT_REQUESTED, INDICATOR_RECOVERED -> List.of(new Route(LIAISON, EMAIL));
            case TASK_DUE_SOON -> List.of(new Route(LIAISON, SMS), new Route(LIAISON, EMAIL));
            case TASK_OVERDUE, INDICATOR_BREACHED, BREACH_WITHDRAWN ->
                List.of(
                        new Route(LIAISON, SMS),
                        new Route(LIAISON, EMAIL),
                        new Route(SUPERVISING_LEADER, SMS),
                        new Route(SUPERVISING_LEADER, EMAIL));
        };
    }
}
