package org.ecoplan.indicator.registry.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.indicator.registry.application.Indicators;
import org.ecoplan.indicator.registry.application.RegisteredIndicator;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.security.Callers;
import org.jspecify.annotations.Nullable;

/** The pages of the registry that a caller may see. */
@ApplicationScoped
class IndicatorPages {
    private final Callers callers;
    private final Indicators indicators;

    IndicatorPages(Callers callers, Indicators indicators) {
        this.callers = callers;
        this.indicators = indicators;
    }

    Uni<Page<RegisteredIndicator>> page(PlanFilter filter, boolean measuredOnly, PageRequest wanted) {
        int after = idOf(wanted.cursor());
        return callers.current()
                .flatMap(scope -> indicators.list(scope, filter.planId(), measuredOnly, after, wanted.limit() + 1))
                .map(rows -> Page.of(rows, wanted.limit(), last -> Cursor.of(last.id())));
    }

    static int idOf(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Integer.parseInt(Cursor.read(cursor, 1).get(0));
        } catch (NumberFormatException foreign) {
            throw Cursor.bad();
        }
    }
}
