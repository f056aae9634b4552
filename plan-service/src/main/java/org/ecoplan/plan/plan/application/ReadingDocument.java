package org.ecoplan.plan.plan.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Apart;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.reading.process.IsolatedReader;
import org.ecoplan.plan.reading.process.IsolatedReading;

/** Reads a document into a tree (导入): in a process of its own with a time limit, a few at a time. */
@ApplicationScoped
public class ReadingDocument {
    private static final Refusal NO_ORGANISATION = Refusal.notAllowed("NO_ORGANISATION", "账号未关联单位");
    private static final Refusal TOO_MANY = Refusal.conflict("TOO_MANY_IMPORTS", "同时导入的文件过多,请稍后再试");

    private final Apart apart;
    private final Semaphore places;
    private final IsolatedReader reader;

    ReadingDocument(
            Apart apart,
            @ConfigProperty(name = "ecoplan.import.time-limit", defaultValue = "9S") Duration limit,
            @ConfigProperty(name = "ecoplan.import.at-once", defaultValue = "2") int atOnce) {
        this.apart = apart;
        this.places = new Semaphore(atOnce);
        this.reader = new IsolatedReader(limit);
    }

    public Uni<Outcome<ReadDocument>> read(CallerScope caller, PlanDocument document) {
        String organisation = caller.organisation();
        if (organisation == null) {
            return Uni.createFrom().item(Outcome.refused(NO_ORGANISATION));
        }
        if (!places.tryAcquire()) {
            return Uni.createFrom().item(Outcome.refused(TOO_MANY));
        }
        return apart.compute(() -> readAndFree(organisation, document));
    }

    private Outcome<ReadDocument> readAndFree(String organisation, PlanDocument document) throws IOException {
        try {
            return readNow(organisation, document);
        } finally {
            places.release();
        }
    }

    private Outcome<ReadDocument> readNow(String organisation, PlanDocument document) throws IOException {
        IsolatedReading reading = document instanceof PlanDocument.Uploaded uploaded
                ? reader.read(uploaded.file(), document.asPlan())
                : reader.readPasted(((PlanDocument.Pasted) document).text(), document.asPlan());
        if (reading instanceof IsolatedReading.Refused refused) {
            String title = refused.reason().title() + "(" + refused.place() + ")";
            return Outcome.refused(Refusal.invalid(refused.reason().name(), title, pointerOf(document)));
        }
        IsolatedReading.Read read = (IsolatedReading.Read) reading;
        return Outcome.done(new ReadDocument(
                organisation,
                document.name(),
                read.format().name(),
                read.text(),
                DraftTree.of(read.extraction(), read.text(), document.asPlan())));
    }

    private static String pointerOf(PlanDocument document) {
        return document instanceof PlanDocument.Uploaded ? "/file" : "/text";
    }
}
