package org.ecoplan.plan.assessing.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.assessment.domain.ReadScheme;
import org.ecoplan.plan.assessment.domain.Scheme;
import org.ecoplan.plan.assessment.domain.SchemePolicy;
import org.ecoplan.plan.assessment.file.ShippedSchemes;

/** Schemes of scoring (考核办法): shipped examples, and the organisation's own, each change a new version. */
@ApplicationScoped
public class DefiningScheme {
    private final Schemes schemes;
    private final ServiceClock clock;
    private final Changes changes;

    DefiningScheme(Schemes schemes, ServiceClock clock, Changes changes) {
        this.schemes = schemes;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * Stores the next version of a scheme, or names all its faults.
     *
     * @param draft the scheme for the version that it gets
     */
    @WithTransaction
    public Uni<Outcome<Scheme>> define(CallerScope caller, String code, IntFunction<Scheme> draft) {
        String organisation = caller.organisationOrNone();
        return schemes.holdNewest(caller, code)
                .map(newest -> SchemePolicy.read(draft.apply(Math.max(newest, shippedVersion(code)) + 1))
                        .map(ReadScheme::scheme))
                .flatMap(decided -> Outcomes.map(
                        decided,
                        scheme -> schemes.add(organisation, scheme, AssessmentSteps.signed(caller, clock.now()))
                                .replaceWith(scheme)))
                .call(outcome -> changes.note(
                        caller,
                        outcome,
                        scheme -> What.of(organisation, "assessment-scheme", scheme.code(), "DEFINED")
                                .version(scheme.version())));
    }

    /** The newest version of each; an example gives way to the organisation's own of the same code. */
    @WithSession
    public Uni<List<Scheme>> newest(CallerScope caller) {
        return schemes.newest(caller).map(own -> {
            Set<String> codes = own.stream().map(Scheme::code).collect(Collectors.toSet());
            List<Scheme> all = new ArrayList<>(own);
            ShippedSchemes.all().stream()
                    .filter(shipped -> !codes.contains(shipped.code()))
                    .forEach(all::add);
            return all;
        });
    }

    @WithSession
    public Uni<Outcome<Scheme>> show(CallerScope caller, String code, int version) {
        return find(caller, code, version);
    }

    /** Joins the running session. */
    Uni<Outcome<Scheme>> find(CallerScope caller, String code, int version) {
        Optional<Scheme> shipped = ShippedSchemes.all().stream()
                .filter(scheme -> scheme.code().equals(code) && scheme.version() == version)
                .findFirst();
        return shipped.isPresent()
                ? Outcomes.done(shipped.get())
                : schemes.find(caller, code, version)
                        .map(found -> found.<Outcome<Scheme>>map(Outcome::done)
                                .orElseGet(() ->
                                        Outcome.refused(Refusal.invalid("UNKNOWN_SCHEME", "没有该考核办法的这一版本", "/scheme"))));
    }

    private static int shippedVersion(String code) {
        return ShippedSchemes.all().stream()
                .filter(scheme -> scheme.code().equals(code))
                .mapToInt(Scheme::version)
                .max()
                .orElse(0);
    }
}
