package org.ecoplan.notification.template.application;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.routing.NoticeKind;
import org.ecoplan.notification.routing.Route;
import org.ecoplan.notification.routing.RoutingPolicy;

/** The templates (模板) of all routes, loaded and checked at the start; a faulty one stops the start. */
@Startup
@ApplicationScoped
public class Templates {
    /** How to log in; its address comes from the settings. */
    public static final String LOGIN = "login";

    private static final Set<String> OF_EACH_MESSAGE = Set.of("unit", "holder", "plan", LOGIN);

    private final Map<String, LoadedTemplate> byCode = new HashMap<>();

    Templates(
            @ConfigProperty(name = "ecoplan.sms.signature") String signature,
            @ConfigProperty(name = "ecoplan.sms.most-segments") int mostSegments) {
        for (NoticeKind kind : NoticeKind.values()) {
            Set<String> supplied = new HashSet<>(OF_EACH_MESSAGE);
            supplied.addAll(kind.variables());
            for (Route route : RoutingPolicy.routesOf(kind)) {
                byCode.computeIfAbsent(codeOf(kind, route.channel()), code -> {
                    TemplateFile file = TemplateFile.of(kind, route.channel());
                    return route.channel() == Channel.SMS
                            ? LoadedTemplate.ofSms(file, supplied, signature, mostSegments)
                            : LoadedTemplate.of(file, supplied);
                });
            }
        }
    }

    /** The code of a template: {@code TASK_OVERDUE_SMS}. */
    public static String codeOf(NoticeKind kind, Channel channel) {
        return kind + "_" + channel;
    }

    /** Words a message for one recipient; values that its template does not use do no harm. */
    public Wording word(NoticeKind kind, Channel channel, Map<String, String> values) {
        return Objects.requireNonNull(byCode.get(codeOf(kind, channel))).word(values);
    }
}
