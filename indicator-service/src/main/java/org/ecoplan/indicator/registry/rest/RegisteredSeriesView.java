package org.ecoplan.indicator.registry.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.ecoplan.indicator.registry.application.SeriesRegister.Described;
import org.ecoplan.indicator.registry.application.SeriesRegister.Known;
import org.jspecify.annotations.Nullable;

/** A series by itself: one indicator at one place. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegisteredSeriesView(
        String code,
        String indicator,
        @Nullable String unit,
        @Nullable String station,
        @Nullable String section) {

    static RegisteredSeriesView of(Known known) {
        return of(known.series());
    }

    static RegisteredSeriesView of(Described series) {
        return new RegisteredSeriesView(
                series.code(), series.indicator(), series.unit(), series.station(), series.section());
    }
}
