package org.ecoplan.task.order.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.order.domain.OrderId;
import org.ecoplan.task.order.domain.OrderNumber;
import org.ecoplan.task.order.domain.SupervisionOrder;
import org.jspecify.annotations.Nullable;

/** Reads the supervision orders that exist for a caller. */
@ApplicationScoped
public class ReadingOrders {
    private final Orders orders;

    ReadingOrders(Orders orders) {
        this.orders = orders;
    }

    @WithSession
    public Uni<List<SupervisionOrder>> page(
            CallerScope scope, OrderFilter filter, @Nullable OrderNumber before, int limit) {
        return orders.page(scope, filter, before, limit);
    }

    @WithSession
    public Uni<Outcome<SupervisionOrder>> read(CallerScope scope, OrderId id) {
        return orders.find(scope, id)
                .map(found -> found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }
}
