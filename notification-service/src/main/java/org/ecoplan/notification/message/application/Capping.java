package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.message.domain.CapPolicy;
import org.ecoplan.notification.message.domain.MessageId;
import org.ecoplan.notification.setting.OrganisationSettings;
import org.ecoplan.notification.setting.Settings;

/** Holds the messages that are ready against the caps of their addresses, by the clock of the service. */
@ApplicationScoped
public class Capping {
    private static final Duration HOUR = Duration.ofHours(1);

    private final CapSettings defaults;
    private final Settings settings;
    private final SentSoFar sent;
    private final ServiceClock clock;

    Capping(CapSettings defaults, Settings settings, SentSoFar sent, ServiceClock clock) {
        this.defaults = defaults;
        this.settings = settings;
        this.sent = sent;
        this.clock = clock;
    }

    /** An address of an organisation: what other organisations send to it is not its business. */
    public record Addressee(String organisation, String addressKey) {}

    Uni<Map<MessageId, CapPolicy.Verdict>> verdicts(Channel channel, List<ClaimingAlone.Addressed> ready) {
        Map<Addressee, List<Message>> byAddress = ready.stream()
                .collect(Collectors.groupingBy(
                        ClaimingAlone.Addressed::addressee,
                        LinkedHashMap::new,
                        Collectors.mapping(ClaimingAlone.Addressed::message, Collectors.toList())));
        Instant now = clock.now();
        Instant midnight = clock.today().atStartOfDay(ChinaTime.ZONE).toInstant();
        return settings.ofAll(
                        byAddress.keySet().stream().map(Addressee::organisation).collect(Collectors.toSet()))
                .flatMap(set -> sent.to(
                                channel,
                                List.copyOf(byAddress.keySet()),
                                topicsOf(ready),
                                now.minus(HOUR),
                                midnight,
                                now)
                        .map(usage -> {
                            Map<MessageId, CapPolicy.Verdict> verdicts = new HashMap<>();
                            byAddress.forEach((address, group) -> decide(
                                    policyOf(channel, Objects.requireNonNull(set.get(address.organisation()))),
                                    group,
                                    usage.getOrDefault(address, CapPolicy.Usage.NONE),
                                    verdicts));
                            return verdicts;
                        }));
    }

    private static Set<String> topicsOf(List<ClaimingAlone.Addressed> ready) {
        return ready.stream().map(one -> one.message().turn().topic()).collect(Collectors.toSet());
    }

    private static void decide(
            CapPolicy policy, List<Message> group, CapPolicy.Usage usage, Map<MessageId, CapPolicy.Verdict> verdicts) {
        List<CapPolicy.Verdict> decided = policy.decide(
                group.stream()
                        .map(message -> new CapPolicy.Candidate(
                                message.turn().topic(), message.turn().notBefore() != null))
                        .toList(),
                usage);
        for (int place = 0; place < group.size(); place++) {
            verdicts.put(group.get(place).id(), decided.get(place));
        }
    }

    private CapPolicy policyOf(Channel channel, OrganisationSettings set) {
        CapSettings.Limits limits = channel == Channel.SMS ? defaults.sms() : defaults.email();
        OrganisationSettings.Caps own = channel == Channel.SMS ? set.sms() : set.email();
        return new CapPolicy(
                limits.perTopicAndHour(),
                Objects.requireNonNullElse(own.perHour(), limits.perHour()),
                Objects.requireNonNullElse(own.perDay(), limits.perDay()));
    }
}
