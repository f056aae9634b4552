package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.Units;
import org.ecoplan.notification.message.domain.Words;
import org.ecoplan.notification.plan.KnownPlans;
import org.jspecify.annotations.Nullable;

/** How the units and plans are called that messages are about, at the moment they go out. */
@ApplicationScoped
class Names {
    private static final int LONGEST_PLAN = 60;
    private static final String LOG_IN = "登录系统";

    private final Units units;
    private final KnownPlans plans;

    Names(Units units, KnownPlans plans) {
        this.units = units;
        this.plans = plans;
    }

    Uni<Known> of(List<Message> messages) {
        return units.findAll(messages.stream()
                        .map(message -> message.key().unitCode())
                        .collect(Collectors.toSet()))
                .flatMap(found -> plans.titlesOf(messages.stream()
                                .map(Message::planId)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                        .map(titles ->
                                new Known(found.stream().collect(Collectors.toMap(Unit::code, Unit::name)), titles)));
    }

    /** The names, by codes and ids. */
    record Known(Map<String, String> units, Map<UUID, String> plans) {

        String unit(String code) {
            return units.getOrDefault(code, code);
        }

        /** {@code 《…》}, empty where the plan is not known. */
        String plan(@Nullable UUID id) {
            return id == null ? "" : Words.plan(plans.get(id), LONGEST_PLAN);
        }

        /** The values for the template of one message. */
        Map<String, String> valuesOf(Message message, Recipient recipient, LocalDate today) {
            Map<String, String> values = new HashMap<>(message.facts().inWords(today));
            values.put("unit", unit(message.key().unitCode()));
            values.put("holder", recipient.holderName());
            values.put("plan", plan(message.planId()));
            values.put("login", LOG_IN);
            return values;
        }
    }
}
