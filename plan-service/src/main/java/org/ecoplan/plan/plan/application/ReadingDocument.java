package org.ecoplan.plan.plan.application;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.plan.reading.PlanReader;
import org.ecoplan.plan.reading.source.DocumentText;
import org.ecoplan.plan.reading.source.SourceReader;
import org.ecoplan.plan.reading.source.SourceReading;

/** Reads a document into a tree (导入): on a worker thread, a few at a time, within a limit of its own. */
@ApplicationScoped
public class ReadingDocument {
    private static final Refusal TOO_SLOW = Refusal.invalid("IMPORT_TOO_SLOW", "文件过于复杂,未能在限定时间内读完", "");
    private static final Refusal TOO_MANY = Refusal.conflict("TOO_MANY_IMPORTS", "同时导入的文件过多,请稍后再试");

    private final Vertx vertx;
    private final Duration limit;
    private final Semaphore places;
    private final SourceReader source = new SourceReader();
    private final PlanReader reader = new PlanReader();

    ReadingDocument(
            Vertx vertx,
            @ConfigProperty(name = "ecoplan.import.time-limit", defaultValue = "15S") Duration limit,
            @ConfigProperty(name = "ecoplan.import.at-once", defaultValue = "2") int atOnce) {
        this.vertx = vertx;
        this.limit = limit;
        this.places = new Semaphore(atOnce);
    }

    public Uni<Outcome<ReadDocument>> read(PlanDocument document) {
        if (!places.tryAcquire()) {
            return Uni.createFrom().item(Outcome.refused(TOO_MANY));
        }
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(() -> readAndFree(document), false)
                        .toCompletionStage())
                .ifNoItem()
                .after(limit)
                .recoverWithItem(() -> Outcome.refused(TOO_SLOW));
    }

    private Outcome<ReadDocument> readAndFree(PlanDocument document) throws IOException {
        try {
            return readNow(document);
        } finally {
            places.release();
        }
    }

    private Outcome<ReadDocument> readNow(PlanDocument document) throws IOException {
        SourceReading reading = document instanceof PlanDocument.Uploaded uploaded
                ? source.read(uploaded.name(), uploaded.file())
                : source.readPasted(document.name(), ((PlanDocument.Pasted) document).text());
        if (reading instanceof SourceReading.Refused refused) {
            String title = refused.title() + "(" + refused.place() + ")";
            return Outcome.refused(Refusal.invalid(refused.code(), title, pointerOf(document)));
        }
        DocumentText text = ((SourceReading.Read) reading).document();
        return Outcome.done(new ReadDocument(
                text.name(), text.format().name(), text.text(), DraftTree.of(reader.read(text), text.text())));
    }

    private static String pointerOf(PlanDocument document) {
        return document instanceof PlanDocument.Uploaded ? "/file" : "/text";
    }
}
