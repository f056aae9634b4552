package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.Units;
import org.ecoplan.notification.message.domain.Words;
import org.ecoplan.notification.plan.KnownPlans;
import org.ecoplan.notification.setting.OrganisationSettings;
import org.ecoplan.notification.setting.Settings;
import org.ecoplan.notification.template.application.Templates;
import org.jspecify.annotations.Nullable;

/** How the units, plans and organisations are called that messages are about, at the moment they go out. */
@ApplicationScoped
class Names {
    private static final int LONGEST_PLAN = 60;
    private static final String LOG_IN = "登录系统";
    private static final String SOME_UNIT = "承担单位";

    private final Units units;
    private final KnownPlans plans;
    private final Settings settings;

    Names(Units units, KnownPlans plans, Settings settings) {
        this.units = units;
        this.plans = plans;
        this.settings = settings;
    }

    Uni<Known> of(Collection<Message> messages) {
        Set<String> organisations = messages.stream().map(Message::organisation).collect(Collectors.toSet());
        Set<String> codes = Stream.concat(
                        organisations.stream(),
                        messages.stream()
                                .flatMap(message -> Stream.concat(
                                        Stream.of(message.key().unitCode()),
                                        Stream.ofNullable(message.facts().actor()))))
                .collect(Collectors.toSet());
        Set<UUID> planIds =
                messages.stream().map(Message::planId).filter(Objects::nonNull).collect(Collectors.toSet());
        return units.findAll(codes)
                .flatMap(found -> plans.titlesOf(planIds)
                        .flatMap(titles -> settings.ofAll(organisations)
                                .map(set -> new Known(
                                        found.stream().collect(Collectors.toMap(Unit::code, Unit::name)),
                                        titles,
                                        set))));
    }

    /** The names, by codes and ids. */
    record Known(Map<String, String> units, Map<UUID, String> plans, Map<String, OrganisationSettings> settings) {

        String unit(String code) {
            return units.getOrDefault(code, code);
        }

        private String actor(@Nullable String code) {
            return code == null ? SOME_UNIT : unit(code);
        }

        /** {@code 《…》}, empty where the plan is not known. */
        String plan(@Nullable UUID id) {
            return id == null ? "" : Words.plan(plans.get(id), LONGEST_PLAN);
        }

        /** Never another organisation's: its own, else its name. */
        String signature(String organisation) {
            OrganisationSettings set = settings.get(organisation);
            return set != null && set.signature() != null
                    ? set.signature()
                    : Words.signature(unit(organisation), Templates.LONGEST_SIGNATURE);
        }

        String login(String organisation) {
            OrganisationSettings set = settings.get(organisation);
            return set == null || set.loginAddress() == null ? LOG_IN : Words.bracketed(LOG_IN, set.loginAddress());
        }

        /** The values for the template of one message. */
        Map<String, String> valuesOf(Message message, Recipient recipient, LocalDate today) {
            Map<String, String> values = new HashMap<>(message.facts().inWords(today));
            values.put("unit", unit(message.key().unitCode()));
            values.put("actor", actor(message.facts().actor()));
            values.put("holder", recipient.holderName());
            values.put("plan", plan(message.planId()));
            values.put(Templates.LOGIN, login(message.organisation()));
            return values;
        }
    }
}
