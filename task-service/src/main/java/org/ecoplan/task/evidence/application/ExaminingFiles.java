package org.ecoplan.task.evidence.application;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.task.evidence.domain.EvidenceUpload;

/** Examines whole files beside the event loop, two at a time: however many come at once, few are open and one or two pictures unpacked. */
@ApplicationScoped
class ExaminingFiles {
    private static final int AT_ONCE = 2;
    private static final int LIMIT_MINUTES = 5;

    private final Examiner examiner;
    private final UploadStaging staging;
    private final WorkerExecutor workers;

    ExaminingFiles(Vertx vertx, VirusScanner scanner, UploadStaging staging) {
        this.examiner = new Examiner(scanner);
        this.staging = staging;
        this.workers = vertx.createSharedWorkerExecutor("evidence", AT_ONCE, LIMIT_MINUTES, TimeUnit.MINUTES);
    }

    Uni<Outcome<Examined>> examine(EvidenceUpload upload) {
        Path file = staging.file(upload.id());
        return OnContext.of(() -> workers.executeBlocking(() -> examiner.examine(upload, file), false));
    }

    @PreDestroy
    void end() {
        workers.close();
    }
}
