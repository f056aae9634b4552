package org.ecoplan.plan.disclosure.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.ecoplan.plan.disclosure.domain.MissedDisclosure;

/** Tells the other services of disclosures, in the transaction of the change. */
public interface DisclosureEvents {

    Uni<Void> missed(MissedDisclosure missed, LocalDate today);
}
