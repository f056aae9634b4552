package org.ecoplan.plan.accountability.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.ecoplan.events.AccountabilityStepTaken;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.plan.accountability.application.AccountabilityEvents;
import org.ecoplan.plan.accountability.domain.Accountability;
import org.jspecify.annotations.Nullable;

/** Writes steps of accountability as events under their plan's key. */
@ApplicationScoped
class AccountabilityEventWriter implements AccountabilityEvents {
    private final Outbox outbox;

    AccountabilityEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> stepTaken(Accountability after, String step) {
        Accountability.Decision decision = Objects.requireNonNull(after.decision());
        return outbox.append(new Outgoing(
                        after.planId().toString(),
                        after.organisation(),
                        new AccountabilityStepTaken(
                                after.id(),
                                after.planId(),
                                after.organisation(),
                                after.unit(),
                                after.form().name(),
                                step,
                                after.state().name(),
                                decision.reason(),
                                Objects.requireNonNull(after.servedOn()),
                                Objects.requireNonNull(decision.until()),
                                remark(after, step)))
                .version((int) after.revision()));
    }

    private static @Nullable String remark(Accountability after, String step) {
        Accountability.Appeal appeal = after.appeal();
        Accountability.Lifting lifting = after.lifting();
        return switch (step) {
            case "LIFTED" -> lifting == null ? null : lifting.reason();
            case "APPEALED" -> appeal == null ? null : appeal.claim();
            case "UPHELD", "REVOKED" -> appeal == null ? null : appeal.answer();
            default -> null;
        };
    }
}
