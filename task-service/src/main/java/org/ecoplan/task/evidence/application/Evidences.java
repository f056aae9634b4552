package org.ecoplan.task.evidence.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.evidence.domain.Evidence;
import org.ecoplan.task.evidence.domain.EvidenceId;
import org.ecoplan.task.evidence.domain.EvidenceSubject;
import org.jspecify.annotations.Nullable;

/** The rows of the evidence files that are kept. */
public interface Evidences {

    /** Keeps others from placing or removing files of that content until the transaction ends. */
    Uni<Void> holdContent(String sha256);

    /** Whether a file of that content belongs to any row. */
    Uni<Boolean> isKept(String sha256);

    Uni<Void> add(Evidence evidence, byte @Nullable [] thumbnail);

    /** Files of a duty or a problem. */
    Uni<Integer> countOf(CallerScope scope, EvidenceSubject about);

    /**
     * A file that exists for the caller: of its organisation, and of a task in which its branch has a part, or of a problem
     * that its branch puts right or recorded.
     */
    Uni<Optional<Evidence>> find(CallerScope scope, EvidenceId id);

    /** Those of the files that exist for the caller and belong to one of the duties. */
    Uni<List<Evidence>> findAll(CallerScope scope, Set<AssignmentId> duties, Set<EvidenceId> ids);

    /** The files of a duty that exist for the caller, the oldest first. */
    Uni<List<Evidence>> page(CallerScope scope, AssignmentId duty, @Nullable EvidencePlace after, int limit);

    /** The files of a problem that exist for the caller, the oldest first. */
    Uni<List<Evidence>> pageOfProblem(CallerScope scope, UUID problemId, @Nullable EvidencePlace after, int limit);

    /** Whether there is a file of the problem of after its rectification that was stored since then. */
    Uni<Boolean> provesRectification(CallerScope scope, UUID problemId, Instant since);

    Uni<Optional<byte[]>> thumbnail(CallerScope scope, EvidenceId id);

    /** Other files that the caller sees with the same content or a picture that looks the same; the first few. */
    Uni<List<Likeness>> alike(CallerScope scope, Evidence evidence, int limit);
}
