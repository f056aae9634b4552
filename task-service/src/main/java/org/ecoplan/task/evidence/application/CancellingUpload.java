package org.ecoplan.task.evidence.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.evidence.domain.EvidenceId;

/** A unit gives up an upload (取消上传). */
@ApplicationScoped
public class CancellingUpload {
    private final KeepingEvidence keeping;
    private final UploadStaging staging;

    CancellingUpload(KeepingEvidence keeping, UploadStaging staging) {
        this.keeping = keeping;
        this.staging = staging;
    }

    public Uni<Outcome<EvidenceId>> cancel(CallerScope scope, EvidenceId id) {
        return keeping.drop(scope, id, "CANCELLED")
                .flatMap(dropped ->
                        Outcomes.map(dropped, gone -> staging.discard(gone).replaceWith(gone)));
    }
}
