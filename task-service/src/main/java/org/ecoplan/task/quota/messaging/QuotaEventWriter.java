package org.ecoplan.task.quota.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.ecoplan.events.QuotaSet;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.task.quota.application.QuotaEvents;
import org.ecoplan.task.quota.application.QuotaVersion;
import org.ecoplan.task.quota.application.SplitTarget;
import org.ecoplan.task.target.application.IssuedTarget;

/** Writes the events of quotas under the key of their target. */
@ApplicationScoped
class QuotaEventWriter implements QuotaEvents {
    private final Outbox outbox;

    QuotaEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> set(UUID planId, SplitTarget split, QuotaVersion added) {
        IssuedTarget target = split.target();
        return outbox.append(new Outgoing(
                        target.targetId().toString(),
                        target.organisation(),
                        new QuotaSet(
                                planId,
                                target.taskId(),
                                target.targetId(),
                                target.organisation(),
                                target.indicator(),
                                target.comparator(),
                                target.value(),
                                target.measure(),
                                added.version(),
                                added.quotas().stream()
                                        .map(quota ->
                                                new QuotaSet.Quota(quota.unitCode(), quota.value(), quota.measure()))
                                        .toList(),
                                added.reason(),
                                added.at()))
                .version(added.version())
                .because(added.reason()));
    }
}
