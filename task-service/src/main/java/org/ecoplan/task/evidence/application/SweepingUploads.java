package org.ecoplan.task.evidence.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;
import org.ecoplan.task.evidence.domain.EvidenceId;

/**
 * Throws away what uploads left that came to no end: their rows once their time is over, the file that one of them had
 * placed before its service died, and what came of uploads that are none any more.
 */
@ApplicationScoped
public class SweepingUploads {
    private static final int AT_A_TIME = 200;

    private final EvidenceUploads uploads;
    private final Evidences evidences;
    private final UploadStaging staging;
    private final EvidenceStore store;
    private final ServiceClock clock;
    private final Worker worker;

    SweepingUploads(
            EvidenceUploads uploads,
            Evidences evidences,
            UploadStaging staging,
            EvidenceStore store,
            ServiceClock clock,
            Workers workers) {
        this.uploads = uploads;
        this.evidences = evidences;
        this.staging = staging;
        this.store = store;
        this.clock = clock;
        this.worker = workers.named("evidence-sweep", Duration.ofMinutes(2));
    }

    @Scheduled(
            every = "{ecoplan.evidence.sweep-every}",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweepNowAndThen() {
        return worker.job(this::sweep);
    }

    public Uni<Void> sweep() {
        return transaction(() -> uploads.expired(clock.now(), AT_A_TIME))
                .flatMap(expired -> InOrder.each(expired, one -> transaction(() -> end(one.id()))))
                .flatMap(ended -> staging.all())
                .flatMap(this::discardThoseOfNoUpload);
    }

    private Uni<Void> end(EvidenceId id) {
        return uploads.holdExpired(id)
                .flatMap(held -> held.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : removeOrphan(held.get()).flatMap(done -> uploads.remove(id)));
    }

    private Uni<Void> removeOrphan(EvidenceUploads.Expired upload) {
        String intended = upload.intended();
        return intended == null
                ? Uni.createFrom().voidItem()
                : evidences
                        .holdContent(intended)
                        .flatMap(held -> evidences.isKept(intended))
                        .flatMap(kept -> kept ? Uni.createFrom().voidItem() : store.remove(intended));
    }

    private Uni<Void> discardThoseOfNoUpload(Set<EvidenceId> staged) {
        return InOrder.inChunks(
                List.copyOf(staged),
                AT_A_TIME,
                some -> transaction(() -> uploads.existing(Set.copyOf(some)))
                        .flatMap(known -> InOrder.each(
                                some.stream()
                                        .filter(one -> !known.contains(one))
                                        .toList(),
                                staging::discard)));
    }

    private static <T> Uni<T> transaction(Supplier<Uni<T>> work) {
        return Panache.withTransaction(work);
    }
}
