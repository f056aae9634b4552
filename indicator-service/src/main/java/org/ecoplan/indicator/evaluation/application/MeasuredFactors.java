package org.ecoplan.indicator.evaluation.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kit.security.CallerScope;

/** Which factor each series measures. */
public interface MeasuredFactors {

    Uni<Optional<MeasuredFactor>> find(CallerScope scope, SeriesId series);

    /** Puts it in the place of the one before. Joins the running transaction. */
    Uni<Void> name(CallerScope scope, SeriesId series, MeasuredFactor factor);
}
