package org.ecoplan.plan.plan.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.plan.domain.KnownUnit;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.plan.domain.UnitNames;
import org.ecoplan.plan.plan.domain.UnitNames.Resolution;
import org.ecoplan.plan.plan.domain.UnitPart;
import org.ecoplan.plan.plan.domain.UnitRole;

/** Who gets a document about a plan (主送、抄送): the units of the plan, and those that a name of a copied office means. */
@ApplicationScoped
public class ReadersOfPlan {
    /** As many as an event has room for. */
    private static final int MOST = 4_000;

    private final Plans plans;
    private final OrganisationNames names;
    private final ServiceClock clock;

    ReadersOfPlan(Plans plans, OrganisationNames names, ServiceClock clock) {
        this.plans = plans;
        this.names = names;
        this.clock = clock;
    }

    /** The units of the plan and the copied ones, 4,000 at most; joins the running transaction. */
    public Uni<List<String>> of(CallerScope caller, PlanId plan, String organisation, List<String> copiesTo) {
        return plans.unitsOf(caller, plan, MOST)
                .flatMap(own -> copied(organisation, copiesTo)
                        .map(copied -> Stream.concat(copied.stream(), own.stream())
                                .distinct()
                                .limit(MOST)
                                .toList()));
    }

    /** The units that the names mean; an office that the directory does not have is told by its paper alone. */
    public Uni<List<String>> copied(String organisation, List<String> copiesTo) {
        return copiesTo.isEmpty()
                ? Uni.createFrom().item(List.of())
                : names.of(organisation, clock.today())
                        .map(known -> copiesTo.stream()
                                .flatMap(name -> meant(known, name))
                                .distinct()
                                .toList());
    }

    private static Stream<String> meant(UnitNames known, String name) {
        Resolution found = known.resolve(new UnitPart(name.strip(), UnitRole.PARTICIPATING, false, null));
        return found.isClear() ? found.units().stream().map(KnownUnit::code) : Stream.empty();
    }
}
