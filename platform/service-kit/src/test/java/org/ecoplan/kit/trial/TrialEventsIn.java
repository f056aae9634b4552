package org.ecoplan.kit.trial;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.ReportSubmitted;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.messaging.EventConsumer;
import org.ecoplan.kit.messaging.Inbox;
import org.ecoplan.kit.messaging.Reactions;

/**
 * Takes in ReportSubmitted; a report of period {@code FAIL} fails after its effect was written; one of period
 * {@code HANG} has no end while the trial says so; on one of {@code TELL} another event follows; of one whose period begins with {@code B} the time it took is noted.
 * ReportRequested is taken in sets; a set with one of unit {@code FAIL} fails.
 */
@ApplicationScoped
public class TrialEventsIn implements EventConsumer {
    private final Inbox inbox;
    private final Reactions reactions;
    private volatile boolean hanging;
    private volatile boolean mended;

    TrialEventsIn(Inbox inbox, TrialEffects effects) {
        this.inbox = inbox;
        this.reactions = Reactions.none()
                .on(
                        ReportSubmitted.class,
                        (event, id) -> event.period().equals("TELL")
                                ? effects.writeAndTell(event.reportId(), event.organisation(), 1)
                                : event.period().startsWith("B")
                                        ? effects.noteLatency(event.period(), event.submittedAt())
                                        : effects.write("report " + event.reportId())
                                                .flatMap(written -> after(event)))
                .onSet(
                        ReportRequested.class,
                        events -> InOrder.each(
                                        events,
                                        event -> effects.write("asked " + event.taskId() + "/" + event.unitCode()))
                                .invoke(() -> refuse(events)));
    }

    private static void refuse(List<ReportRequested> events) {
        if (events.stream().anyMatch(event -> event.unitCode().equals("FAIL"))) {
            throw new IllegalStateException("the reaction to a set failed after its effects");
        }
    }

    private Uni<Void> after(ReportSubmitted event) {
        if (event.period().equals("FAIL") && !mended) {
            throw new IllegalStateException("the reaction failed after its effect");
        }
        return event.period().equals("HANG") && hanging
                ? Uni.createFrom().nothing()
                : Uni.createFrom().voidItem();
    }

    /** Whether the cause of the failing reaction is mended. */
    public void mend(boolean now) {
        mended = now;
    }

    public void hang(boolean now) {
        hanging = now;
    }

    @Override
    public String consumer() {
        return "trial";
    }

    @Override
    public Reactions reactions() {
        return reactions;
    }

    @Incoming("task-events")
    Uni<Void> on(ConsumerRecords<String, String> received) {
        return inbox.take(consumer(), received, reactions);
    }
}
