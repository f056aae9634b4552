package org.ecoplan.task.order.application;

import java.util.Optional;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Role;
import org.ecoplan.task.order.domain.OrderStep;
import org.ecoplan.task.order.domain.SupervisionOrder;

/**
 * Who may take a step of an order. The unit that is ordered signs and answers; the coordinating office judges, never as
 * that unit and never by an account that acted for it on the order.
 */
final class OrderRights {
    private OrderRights() {}

    static Optional<Refusal> refusal(CallerScope caller, SupervisionOrder order, OrderStep step) {
        if (step.party() == OrderStep.Party.ADDRESSEE) {
            if (!caller.has(Role.LEAD) && !caller.has(Role.REPORTER)) {
                return refused("ROLE_NOT_ALLOWED", "只有牵头或填报人员可以" + step.title());
            }
            return caller.mayActFor(order.addressee())
                    ? Optional.empty()
                    : refused("NOT_YOUR_UNIT", "只有被督办单位可以" + step.title());
        }
        if (!caller.has(Role.COORDINATOR)) {
            return refused("ROLE_NOT_ALLOWED", "只有统筹办公室可以" + step.title());
        }
        if (caller.mayActFor(order.addressee())) {
            return refused("OWN_ORDER", "被督办单位不能对本单位的督办单" + step.title());
        }
        return order.wasActedOnForTheAddresseeBy(caller.subject())
                ? refused("SAME_PERSON", "已代表被督办单位办理过该督办单的人员不能" + step.title())
                : Optional.empty();
    }

    private static Optional<Refusal> refused(String code, String title) {
        return Optional.of(Refusal.notAllowed(code, title));
    }
}
