package org.ecoplan.notification.routing;

import static org.ecoplan.directory.Post.LIAISON;
import static org.ecoplan.directory.Post.SUPERVISING_LEADER;
import static org.ecoplan.notification.channel.Channel.EMAIL;
import static org.ecoplan.notification.channel.Channel.SMS;
import static org.ecoplan.notification.routing.Route.AT_ONCE;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.directory.Post;

/**
 * Who is told what, how, and how much it presses (通知规则): routine matters go to the liaison officer by e-mail, near
 * deadlines by SMS too; what is overdue or out of limits also to the supervising leader, who hears of the recovery as
 * well. A withdrawal goes where the alarm went. What is overdue is a supervision order to the unit (督办单), and at once
 * the business of its leader. The leader hears too that the unit is held to account.
 */
public final class RoutingPolicy {
    private static final int REMINDER = 0;
    private static final int SUPERVISION_ORDER = 2;

    private RoutingPolicy() {}

    /**
     * The routes to those posts, by the channels of the kind; the usual ones where none is named. A post that is not usual is
     * told as the highest of the usual ones.
     */
    public static List<Route> routesOf(NoticeKind kind, List<Post> posts) {
        List<Route> usual = routesOf(kind);
        return posts.isEmpty()
                ? usual
                : posts.stream()
                        .distinct()
                        .flatMap(post -> routesTo(post, usual))
                        .toList();
    }

    private static Stream<Route> routesTo(Post post, List<Route> usual) {
        Set<Post> known = usual.stream().map(Route::post).collect(Collectors.toCollection(TreeSet::new));
        Post like = known.contains(post) ? post : Collections.max(known);
        return usual.stream()
                .filter(route -> route.post() == like)
                .map(route -> new Route(post, route.channel(), route.level()));
    }

    public static List<Route> routesOf(NoticeKind kind) {
        return switch (kind) {
            case TASK_ASSIGNED,
                    REPORT_REQUESTED,
                    REPORT_REMINDED,
                    LEAD_SUMMARY_REQUESTED,
                    LEAD_SUMMARY_DUE,
                    LEAD_SUMMARY_RETURNED,
                    SIGN_OFF_MISSED,
                    DUTY_SENT_BACK,
                    SEND_BACK_DECIDED,
                    EXTENSION_REQUESTED,
                    EXTENSION_DECIDED,
                    SUSPENSION_STARTED,
                    SUSPENSION_ENDED,
                    ASSESSMENT_ANNOUNCED,
                    PLAN_REVISED,
                    OBJECTION_RAISED,
                    UPWARD_REPORT_OVERDUE,
                    DISCLOSURE_MISSED,
                    NOTICE_ISSUED,
                    ASSESSMENT_PUBLISHED,
                    OBJECTION_ANSWERED,
                    ACCOUNTABILITY_APPEALED,
                    DUTY_RETURNED,
                    ORDER_COPIED,
                    ORDER_ANSWERED,
                    ORDER_DECIDED,
                    PROBLEM_RETURNED,
                    PROBLEM_DECIDED,
                    PROBLEM_STANDING,
                    FEED_SILENT,
                    FEED_RESUMED -> List.of(new Route(LIAISON, EMAIL, REMINDER));
            case SIGN_OFF_CLIMBED -> List.of(new Route(SUPERVISING_LEADER, EMAIL, REMINDER));
            case ORDER_ISSUED, ORDER_FEEDBACK_DUE, PROBLEM_ASSIGNED, PROBLEM_DUE ->
                List.of(new Route(LIAISON, EMAIL, SUPERVISION_ORDER));
            case ORDER_FEEDBACK_LATE, PROBLEM_LATE ->
                List.of(
                        new Route(LIAISON, EMAIL, SUPERVISION_ORDER),
                        new Route(SUPERVISING_LEADER, EMAIL, SUPERVISION_ORDER));
            case OBLIGATION_REMINDED, TASK_DUE_SOON ->
                List.of(new Route(LIAISON, SMS, REMINDER), new Route(LIAISON, EMAIL, REMINDER));
            case INDICATOR_RECOVERED, LEAD_SUMMARY_LATE, ACCOUNTABILITY_SERVED, ACCOUNTABILITY_DECIDED ->
                List.of(new Route(LIAISON, EMAIL, REMINDER), new Route(SUPERVISING_LEADER, EMAIL, REMINDER));
            case TASK_OVERDUE ->
                List.of(
                        new Route(LIAISON, SMS, SUPERVISION_ORDER),
                        new Route(LIAISON, EMAIL, SUPERVISION_ORDER),
                        new Route(SUPERVISING_LEADER, SMS, AT_ONCE),
                        new Route(SUPERVISING_LEADER, EMAIL, AT_ONCE));
            case INDICATOR_BREACHED, BREACH_WITHDRAWN ->
                List.of(
                        new Route(LIAISON, SMS, AT_ONCE),
                        new Route(LIAISON, EMAIL, AT_ONCE),
                        new Route(SUPERVISING_LEADER, SMS, AT_ONCE),
                        new Route(SUPERVISING_LEADER, EMAIL, AT_ONCE));
            case DIGEST -> List.of();
        };
    }
}
