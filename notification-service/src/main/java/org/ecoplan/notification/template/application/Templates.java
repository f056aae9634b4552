package org.ecoplan.notification.template.application;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
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

/**
 * The templates (模板) of all routes, of the lines of a digest and of the digest itself, loaded and checked at the start;
 * a faulty one stops the start.
 */
@Startup
@ApplicationScoped
public class Templates {
    /** How to log in; its address comes from the settings. */
    public static final String LOGIN = "login";

    /** The lines of a digest, worded one by one. */
    public static final String LIST = "list";

    /** UTF-16 code units of a signature, without brackets; a text must have room for it. */
    public static final int LONGEST_SIGNATURE = 20;

    private static final Set<String> OF_EACH_MESSAGE = Set.of("unit", "holder", "plan", LOGIN);

    private final Map<String, LoadedTemplate> byCode = new HashMap<>();
    private final Map<NoticeKind, LoadedTemplate> lines = new EnumMap<>(NoticeKind.class);

    Templates(@ConfigProperty(name = "ecoplan.sms.most-segments") int mostSegments) {
        for (NoticeKind kind : NoticeKind.values()) {
            for (Route route : RoutingPolicy.routesOf(kind)) {
                byCode.computeIfAbsent(
                        codeOf(kind, route.channel()), code -> load(kind, route.channel(), mostSegments));
            }
            if (kind != NoticeKind.DIGEST) {
                lines.put(kind, LoadedTemplate.of(TemplateFile.of(kind + "_LINE"), suppliedFor(kind)));
            }
        }
        for (Channel channel : Channel.values()) {
            byCode.put(codeOf(NoticeKind.DIGEST, channel), load(NoticeKind.DIGEST, channel, mostSegments));
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

    /** What a digest says of a message. */
    public String line(NoticeKind kind, Map<String, String> values) {
        return Objects.requireNonNull(lines.get(kind)).word(values).text();
    }

    private static LoadedTemplate load(NoticeKind kind, Channel channel, int mostSegments) {
        TemplateFile file = TemplateFile.of(codeOf(kind, channel));
        return channel == Channel.SMS
                ? LoadedTemplate.ofSms(file, suppliedFor(kind), "字".repeat(LONGEST_SIGNATURE), mostSegments)
                : LoadedTemplate.of(file, suppliedFor(kind));
    }

    private static Set<String> suppliedFor(NoticeKind kind) {
        Set<String> supplied = new HashSet<>(OF_EACH_MESSAGE);
        supplied.addAll(kind.variables());
        return supplied;
    }
}
