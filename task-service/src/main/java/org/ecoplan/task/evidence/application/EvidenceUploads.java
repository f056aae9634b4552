package org.ecoplan.task.evidence.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.evidence.domain.EvidenceId;
import org.ecoplan.task.evidence.domain.EvidenceSubject;
import org.ecoplan.task.evidence.domain.EvidenceUpload;
import org.jspecify.annotations.Nullable;

/** The uploads that are not finished. */
public interface EvidenceUploads {

    /** Uploads of the caller's unit. */
    Uni<Integer> openOfUnit(CallerScope scope);

    /** Uploads of the caller's unit about a duty or a problem. */
    Uni<Integer> openOf(CallerScope scope, EvidenceSubject about);

    Uni<Void> add(EvidenceUpload upload);

    /** An upload of the caller's own unit; those of others do not exist for it. */
    Uni<Optional<EvidenceUpload>> find(CallerScope scope, EvidenceId id);

    /** Finds an upload and keeps others from finishing or removing it until the transaction ends. */
    Uni<Optional<EvidenceUpload>> findForChange(CallerScope scope, EvidenceId id);

    /** Notes, before the file is put in its place, which place that is. */
    Uni<Void> intend(EvidenceId id, String sha256);

    Uni<Void> remove(EvidenceId id);

    /** Uploads whose time is over, the oldest first. */
    Uni<List<Expired>> expired(Instant now, int limit);

    /** Holds an upload whose time is over; empty when somebody else was faster. */
    Uni<Optional<Expired>> holdExpired(EvidenceId id);

    /** Those that are uploads, of any unit. */
    Uni<Set<EvidenceId>> existing(Set<EvidenceId> ids);

    /**
     * An upload whose time is over.
     *
     * @param intended place in the store that it may have taken before its service died, absent when it had none in mind
     */
    record Expired(EvidenceId id, @Nullable String intended) {}
}
