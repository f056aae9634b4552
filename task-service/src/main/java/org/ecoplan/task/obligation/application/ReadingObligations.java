package org.ecoplan.task.obligation.application;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;

/** Reads the obligations of duties that were found for a caller; runs in the caller's session. */
@ApplicationScoped
public class ReadingObligations {
    private final Obligations obligations;

    ReadingObligations(Obligations obligations) {
        this.obligations = obligations;
    }

    /** Those of the duties, by the id of the duty, in the order of their deadlines; one without any is left out. */
    public Uni<Map<UUID, List<ObligationDetails>>> of(CallerScope scope, Collection<UUID> duties) {
        return obligations
                .of(scope, duties)
                .map(found -> found.values().stream()
                        .collect(toMap(
                                each -> each.dutyId(),
                                each -> each.all().stream()
                                        .map(ObligationDetails::of)
                                        .toList())));
    }

    /** How many each duty has; one without any is left out. */
    public Uni<Map<UUID, Long>> countOf(CallerScope scope, Collection<UUID> duties) {
        return obligations.countOf(scope, duties);
    }
}
