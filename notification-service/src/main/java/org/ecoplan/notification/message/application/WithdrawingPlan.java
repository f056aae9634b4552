package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.incident.Incidents;

/**
 * Takes back what waits about a plan that was closed (方案结束), in the transaction of the inbox, and ends the incidents
 * in which nothing else is stuck. While it does nothing is claimed, so that nothing of it slips out.
 */
@ApplicationScoped
public class WithdrawingPlan {
    private final Messages messages;
    private final Incidents incidents;
    private final ServiceClock clock;

    WithdrawingPlan(Messages messages, Incidents incidents, ServiceClock clock) {
        this.messages = messages;
        this.incidents = incidents;
        this.clock = clock;
    }

    public Uni<Void> closed(UUID planId) {
        return InOrder.each(List.of(Channel.values()), messages::awaitTurn)
                .flatMap(ours -> messages.withdraw(planId, clock.now()))
                .flatMap(incidents::closeWithoutNeed);
    }
}
