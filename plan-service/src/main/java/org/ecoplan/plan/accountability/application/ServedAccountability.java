package org.ecoplan.plan.accountability.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.accountability.domain.AccountabilityForm;

/** What was served to units in a year and not revoked, for those who reckon with it. */
@ApplicationScoped
public class ServedAccountability {
    private final Accountabilities accountabilities;

    ServedAccountability(Accountabilities accountabilities) {
        this.accountabilities = accountabilities;
    }

    /** A form (问责方式) in words of the field. */
    public static String titleOf(String form) {
        return AccountabilityForm.valueOf(form).title();
    }

    /** By unit and name of the form. */
    public Uni<Map<String, Map<String, Long>>> inYear(CallerScope caller, UUID planId, int year) {
        return accountabilities
                .served(caller, planId, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .map(counts -> {
                    Map<String, Map<String, Long>> byUnit = new HashMap<>();
                    counts.forEach(count -> byUnit.computeIfAbsent(count.unit(), unit -> new HashMap<>())
                            .put(count.form().name(), count.count()));
                    return byUnit;
                });
    }
}
