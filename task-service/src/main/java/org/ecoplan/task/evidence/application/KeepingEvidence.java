package org.ecoplan.task.evidence.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.evidence.application.ReceivingUpload.Progress;
import org.ecoplan.task.evidence.domain.Evidence;
import org.ecoplan.task.evidence.domain.EvidenceId;
import org.ecoplan.task.evidence.domain.EvidenceOwner;
import org.ecoplan.task.evidence.domain.EvidenceSubject.OfDuty;
import org.ecoplan.task.evidence.domain.EvidenceSubject.OfProblem;
import org.ecoplan.task.evidence.domain.EvidenceUpload;
import org.jspecify.annotations.Nullable;

/**
 * Makes an evidence file of an upload, or drops it. The place in the store is noted before it is taken, and taken
 * before the row is written, under a lock on the content: there is no row without its file, and a file whose row was
 * never written is found by what its upload had in mind ({@link SweepingUploads}).
 */
@ApplicationScoped
public class KeepingEvidence {
    private final EvidenceTakers takers;
    private final EvidenceUploads uploads;
    private final Evidences evidences;
    private final UploadStaging staging;
    private final EvidenceStore store;
    private final ServiceClock clock;
    private final Changes changes;

    KeepingEvidence(
            EvidenceTakers takers,
            EvidenceUploads uploads,
            Evidences evidences,
            UploadStaging staging,
            EvidenceStore store,
            ServiceClock clock,
            Changes changes) {
        this.takers = takers;
        this.uploads = uploads;
        this.evidences = evidences;
        this.staging = staging;
        this.store = store;
        this.clock = clock;
        this.changes = changes;
    }

    /** Where an upload stands: it is one still, or has become an evidence file. */
    record Standing(
            @Nullable EvidenceUpload upload, @Nullable Progress kept) {
        EvidenceUpload uploadOrThrow() {
            return Objects.requireNonNull(upload);
        }
    }

    @WithSession
    Uni<Outcome<Standing>> uploadOrEvidence(CallerScope scope, EvidenceId id) {
        return uploads.find(scope, id)
                .flatMap(found -> found.isPresent()
                        ? Outcomes.done(new Standing(found.get(), null))
                        : evidences.find(scope, id).map(kept -> standing(scope, kept)));
    }

    private static Outcome<Standing> standing(CallerScope scope, Optional<Evidence> kept) {
        return kept.filter(one -> scope.mayActFor(one.owner().unitCode()))
                .map(one -> Outcome.done(new Standing(null, done(one))))
                .orElseGet(() -> Outcome.refused(Refusal.notFound()));
    }

    private static Progress done(Evidence kept) {
        return new Progress(kept.id(), kept.length(), kept.length(), true);
    }

    /** Notes which place the file will take; in a transaction of its own, before it takes it. */
    @WithTransaction
    Uni<Void> intend(EvidenceUpload upload, String sha256) {
        return uploads.intend(upload.id(), sha256);
    }

    @WithTransaction
    Uni<Outcome<Progress>> keep(CallerScope scope, EvidenceUpload upload, Examined examined) {
        return evidences
                .holdContent(examined.sha256())
                .flatMap(held -> uploads.findForChange(scope, upload.id()))
                .flatMap(found -> found.isPresent()
                        ? placeUnlessEnded(scope, upload, examined)
                        : uploadOrEvidence(scope, upload.id())
                                .map(standing -> standing.flatMap(KeepingEvidence::only)));
    }

    /** Somebody else has finished it in the meantime, or it was cancelled. */
    private static Outcome<Progress> only(Standing standing) {
        return standing.kept() == null ? Outcome.refused(Refusal.notFound()) : Outcome.done(standing.kept());
    }

    /** What ended while the bytes were coming takes none of them. */
    private Uni<Outcome<Progress>> placeUnlessEnded(CallerScope scope, EvidenceUpload upload, Examined examined) {
        return taking(scope, upload)
                .flatMap(taking -> taking.fold(
                        still -> place(scope, upload, examined),
                        refusal -> drop(scope, upload, refusal.code()).replaceWith(Outcome.refused(refusal))));
    }

    /** Whether what an upload is about still takes evidence. */
    @WithSession
    Uni<Outcome<EvidenceUpload>> taking(CallerScope scope, EvidenceUpload upload) {
        return takers.still(scope, upload.owner()).map(taking -> taking.map(owner -> upload));
    }

    private Uni<Outcome<Progress>> place(CallerScope scope, EvidenceUpload upload, Examined examined) {
        Evidence evidence = new Evidence(
                upload.id(),
                upload.owner(),
                upload.name(),
                examined.type(),
                upload.length(),
                examined.sha256(),
                clock.now().truncatedTo(ChronoUnit.MILLIS),
                upload.stated(),
                examined.scan(),
                examined.picture());
        return store.place(staging.file(upload.id()), examined.sha256())
                .flatMap(placed -> evidences.add(evidence, examined.thumbnail()))
                .flatMap(added -> uploads.remove(upload.id()))
                .call(removed -> changes.note(scope, change(evidence)))
                .replaceWith(() -> Outcome.done(done(evidence)));
    }

    private static What change(Evidence kept) {
        return about(What.of(kept.owner().organisation(), "evidence", kept.id().value(), "STORED"), kept.owner())
                .with("sha256", kept.sha256());
    }

    /** What a file is about, for the audit trail. */
    static What about(What what, EvidenceOwner owner) {
        What known = owner.about() instanceof OfProblem problem
                ? what.with("problem", problem.problemId())
                        .with("stage", problem.stage().name())
                : what.with("duty", ((OfDuty) owner.about()).assignmentId().value());
        return known.with("unit", owner.unitCode());
    }

    /** Ends an upload without a file: cancelled, or refused for what it is. */
    @WithTransaction
    public Uni<Outcome<EvidenceId>> drop(CallerScope scope, EvidenceId id, String why) {
        return uploads.findForChange(scope, id)
                .flatMap(found -> found.map(upload -> drop(scope, upload, why))
                        .orElseGet(() -> Outcomes.refused(Refusal.notFound())));
    }

    private Uni<Outcome<EvidenceId>> drop(CallerScope scope, EvidenceUpload upload, String why) {
        return uploads.remove(upload.id())
                .flatMap(removed -> changes.note(
                        scope,
                        What.of(
                                        upload.owner().organisation(),
                                        "evidence",
                                        upload.id().value(),
                                        "UPLOAD_DROPPED")
                                .with("unit", upload.owner().unitCode())
                                .with("code", why)))
                .replaceWith(Outcome.done(upload.id()));
    }
}
