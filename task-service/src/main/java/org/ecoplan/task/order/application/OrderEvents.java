package org.ecoplan.task.order.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.ecoplan.task.ladder.application.AnswerRung;
import org.ecoplan.task.order.domain.SupervisionOrder;

/** Tells others of supervision orders, in the transaction of the change. */
public interface OrderEvents {

    Uni<Void> issued(SupervisionOrder order);

    Uni<Void> stepped(SupervisionOrder order);

    Uni<Void> feedbackDue(AwaitedFeedback order, AnswerRung rung, Instant at);
}
