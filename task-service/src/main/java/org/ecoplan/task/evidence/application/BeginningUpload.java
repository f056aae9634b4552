package org.ecoplan.task.evidence.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.evidence.domain.EvidenceId;
import org.ecoplan.task.evidence.domain.EvidenceLimits;
import org.ecoplan.task.evidence.domain.EvidenceOwner;
import org.ecoplan.task.evidence.domain.EvidenceSubject.OfProblem;
import org.ecoplan.task.evidence.domain.EvidenceUpload;

/** A unit begins to upload an evidence file of its duty or a problem (上传佐证材料). */
@ApplicationScoped
public class BeginningUpload {
    /** Of one file. */
    public static final long MOST_BYTES = 50L * 1024 * 1024;

    private final EvidenceTakers takers;
    private final EvidenceUploads uploads;
    private final Evidences evidences;
    private final EvidenceLimits limits;
    private final EvidenceSettings settings;
    private final ServiceClock clock;
    private final Changes changes;

    BeginningUpload(
            EvidenceTakers takers,
            EvidenceUploads uploads,
            Evidences evidences,
            EvidenceSettings settings,
            ServiceClock clock,
            Changes changes) {
        this.takers = takers;
        this.uploads = uploads;
        this.evidences = evidences;
        this.limits = new EvidenceLimits(MOST_BYTES, settings.aDuty(), settings.open());
        this.settings = settings;
        this.clock = clock;
        this.changes = changes;
    }

    @WithTransaction
    public Uni<Outcome<EvidenceUpload>> begin(CallerScope scope, AssignmentId duty, StatedFile file) {
        return begin(scope, takers.ofDuty(scope, duty), file);
    }

    /** A picture or paper of a problem before or after it was put right (整改前后佐证). */
    @WithTransaction
    public Uni<Outcome<EvidenceUpload>> begin(CallerScope scope, OfProblem problem, StatedFile file) {
        return begin(scope, takers.ofProblem(scope, problem), file);
    }

    private Uni<Outcome<EvidenceUpload>> begin(CallerScope scope, Uni<Outcome<EvidenceOwner>> taking, StatedFile file) {
        return taking.flatMap(found -> Outcomes.flatMap(found, owner -> begin(scope, owner, file)))
                .call(outcome -> changes.note(scope, outcome, BeginningUpload::change));
    }

    private static What change(EvidenceUpload begun) {
        return KeepingEvidence.about(
                What.of(begun.owner().organisation(), "evidence", begun.id().value(), "UPLOAD_BEGUN"), begun.owner());
    }

    /** Calls at the same moment may go past a limit by as many as there are connections: nobody waits for another's count. */
    private Uni<Outcome<EvidenceUpload>> begin(CallerScope scope, EvidenceOwner owner, StatedFile file) {
        return evidences
                .countOf(scope, owner.about())
                .flatMap(kept -> uploads.openOf(scope, owner.about()).map(open -> kept + open))
                .flatMap(of -> uploads.openOfUnit(scope).map(open -> limits.refusal(file.length(), of, open)))
                .flatMap(refusal -> begin(refusal, owner, file));
    }

    private Uni<Outcome<EvidenceUpload>> begin(Optional<Refusal> refusal, EvidenceOwner owner, StatedFile file) {
        if (refusal.isPresent()) {
            return Outcomes.refused(refusal.get());
        }
        EvidenceUpload upload = new EvidenceUpload(
                EvidenceId.random(),
                owner,
                file.name(),
                file.length(),
                file.stated(),
                file.sha256(),
                clock.now().plus(settings.uploadWithin()));
        return uploads.add(upload).replaceWith(Outcome.done(upload));
    }
}
