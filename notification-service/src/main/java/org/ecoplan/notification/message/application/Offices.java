package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoplan.directory.Calendar;
import org.ecoplan.notification.message.domain.OfficeHours;
import org.ecoplan.notification.setting.OrganisationSettings;
import org.ecoplan.notification.setting.Settings;

/** The office hours of the organisations: their own hours on the days of the calendar as it is known now. */
@ApplicationScoped
class Offices {
    private final Calendar calendar;
    private final Settings settings;

    Offices(Calendar calendar, Settings settings) {
        this.calendar = calendar;
        this.settings = settings;
    }

    Uni<Map<String, OfficeHours>> of(Collection<String> organisations) {
        return calendar.workingDays()
                .flatMap(days -> settings.ofAll(organisations)
                        .map(set -> set.values().stream()
                                .collect(Collectors.toMap(
                                        OrganisationSettings::organisation,
                                        one -> new OfficeHours(days, one.opens(), one.closes())))));
    }
}
