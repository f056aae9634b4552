package org.ecoplan.indicator.registry.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.indicator.registry.application.SeriesRegister.Described;
import org.ecoplan.indicator.registry.application.SeriesRegister.Known;
import org.ecoplan.indicator.registry.domain.ValueBounds;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;

/** Registers a series under a code that its feed knows (序列登记). The same again changes nothing. */
@ApplicationScoped
public class RegisteringSeries {
    private final SeriesRegister register;
    private final Changes changes;
    private final ServiceClock clock;

    RegisteringSeries(SeriesRegister register, Changes changes, ServiceClock clock) {
        this.register = register;
        this.changes = changes;
        this.clock = clock;
    }

    /** Answers whether it is new. */
    public Uni<Outcome<Boolean>> register(CallerScope caller, Described series) {
        return Panache.withTransaction(() -> add(caller, series))
                .flatMap(added -> added
                        ? Uni.createFrom().item(Outcome.done(true))
                        : register.find(caller, series.code())
                                .map(known -> known.map(Known::series)
                                                .filter(series::equals)
                                                .isPresent()
                                        ? Outcome.done(false)
                                        : Outcome.refused(Refusal.conflict("SERIES_EXISTS", "序列代码已被使用"))));
    }

    private Uni<Boolean> add(CallerScope caller, Described series) {
        return register.add(caller, series, ValueBounds.of(series.indicator(), series.unit()), clock.now())
                .call(added -> added
                        ? changes.note(
                                caller,
                                Change.What.of(caller.organisationOrNone(), "series", series.code(), "REGISTERED"))
                        : Uni.createFrom().voidItem());
    }
}
