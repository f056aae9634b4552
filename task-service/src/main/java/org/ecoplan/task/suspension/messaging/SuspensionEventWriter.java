package org.ecoplan.task.suspension.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.ecoplan.events.SuspensionEnded;
import org.ecoplan.events.SuspensionStarted;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.task.obligation.application.OpenObligation;
import org.ecoplan.task.suspension.application.SuspensionEvents;
import org.ecoplan.task.suspension.domain.Suspension;
import org.ecoplan.task.suspension.domain.Suspension.End;

/** Writes {@link SuspensionStarted} and {@link SuspensionEnded}, one a dated point, under the key of the duty. */
@ApplicationScoped
class SuspensionEventWriter implements SuspensionEvents {
    private final Outbox outbox;

    SuspensionEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> started(Suspension suspension, List<OpenObligation> points, Instant at) {
        return tell(
                suspension,
                points,
                point -> new SuspensionStarted(
                        point.assignmentId(),
                        point.id().value(),
                        point.planId(),
                        point.taskId(),
                        point.organisation(),
                        point.ordinal(),
                        point.title(),
                        point.unitCode(),
                        point.role(),
                        point.what(),
                        point.deadline(),
                        point.deadlineVersion(),
                        suspension.id().value(),
                        suspension.from(),
                        suspension.until(),
                        suspension.grounds(),
                        at));
    }

    @Override
    public Uni<Void> ended(Suspension suspension, List<OpenObligation> points) {
        End end = Objects.requireNonNull(suspension.end());
        return tell(
                suspension,
                points,
                point -> new SuspensionEnded(
                        point.assignmentId(),
                        point.id().value(),
                        point.planId(),
                        point.taskId(),
                        point.organisation(),
                        point.ordinal(),
                        point.title(),
                        point.unitCode(),
                        point.role(),
                        point.what(),
                        point.deadline(),
                        point.deadlineVersion(),
                        suspension.id().value(),
                        suspension.from(),
                        end.lastDay().isBefore(suspension.from()) ? null : end.lastDay(),
                        end.by() == null ? "EXPIRED" : "DECIDED",
                        end.reason(),
                        end.at()));
    }

    private Uni<Void> tell(Suspension suspension, List<OpenObligation> points, Function<OpenObligation, Record> event) {
        return outbox.appendAll(points.stream()
                .map(point -> new Outgoing(
                                suspension.duty().value().toString(), suspension.organisation(), event.apply(point))
                        .because(suspension.grounds()))
                .toList());
    }
}
