package org.ecoplan.task.obligation.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps the obligations of duties that are new; runs in the transaction that makes the duties. */
@ApplicationScoped
public class SettingObligations {
    private final Obligations obligations;

    SettingObligations(Obligations obligations) {
        this.obligations = obligations;
    }

    /** @return the obligations, all of them open */
    public Uni<List<OpenObligation>> set(List<DatedDuty> duties) {
        return obligations
                .addAll(duties.stream().map(DatedDuty::obligations).toList())
                .replaceWith(() -> duties.stream().flatMap(DatedDuty::open).toList());
    }
}
