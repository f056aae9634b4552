package org.ecoplan.task.evidence.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.application.ReadingDuties;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.evidence.domain.Evidence;
import org.ecoplan.task.evidence.domain.EvidenceId;
import org.jspecify.annotations.Nullable;

/** Reads the evidence files that exist for a caller. */
@ApplicationScoped
public class ReadingEvidence {
    private static final int MOST_ALIKE = 20;

    private final Evidences evidences;
    private final ReadingDuties duties;
    private final ProblemFiles problems;

    ReadingEvidence(Evidences evidences, ReadingDuties duties, ProblemFiles problems) {
        this.evidences = evidences;
        this.duties = duties;
        this.problems = problems;
    }

    /** An evidence file with where it, or a picture that looks the same, is used beside. */
    public record Found(Evidence evidence, List<Likeness> alike) {}

    @WithSession
    public Uni<Outcome<Found>> read(CallerScope scope, EvidenceId id) {
        return find(scope, id)
                .flatMap(found -> Outcomes.map(
                        found, one -> evidences.alike(scope, one, MOST_ALIKE).map(alike -> new Found(one, alike))));
    }

    @WithSession
    public Uni<Outcome<Evidence>> find(CallerScope scope, EvidenceId id) {
        return evidences.find(scope, id).map(ReadingEvidence::orNotFound);
    }

    @WithSession
    public Uni<Outcome<List<Evidence>>> page(
            CallerScope scope, AssignmentId duty, @Nullable EvidencePlace after, int limit) {
        return duties.holding(scope, duty)
                .flatMap(found -> Outcomes.map(found, one -> evidences.page(scope, duty, after, limit)));
    }

    @WithSession
    public Uni<Outcome<List<Evidence>>> pageOfProblem(
            CallerScope scope, UUID problemId, @Nullable EvidencePlace after, int limit) {
        return problems.exists(scope, problemId)
                .flatMap(there -> there
                        ? evidences
                                .pageOfProblem(scope, problemId, after, limit)
                                .map(Outcome::done)
                        : Outcomes.refused(Refusal.notFound()));
    }

    /** Whether a file shows the problem as it was put right since then; joins the running transaction. */
    @WithSession
    public Uni<Boolean> provesRectification(CallerScope scope, UUID problemId, Instant since) {
        return evidences.provesRectification(scope, problemId, since);
    }

    @WithSession
    public Uni<Outcome<byte[]>> thumbnail(CallerScope scope, EvidenceId id) {
        return evidences.thumbnail(scope, id).map(ReadingEvidence::orNotFound);
    }

    /** Whether all these are evidence files of the duty; joins the running transaction. */
    public Uni<Boolean> areOf(CallerScope scope, AssignmentId duty, Set<EvidenceId> ids) {
        return areOfAny(scope, Set.of(duty), ids);
    }

    /** Whether each file belongs to one of the duties and exists for the caller. */
    @WithSession
    public Uni<Boolean> areOfAny(CallerScope scope, Set<AssignmentId> duties, Set<EvidenceId> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(true)
                : evidences.findAll(scope, duties, ids).map(found -> found.size() == ids.size());
    }

    private static <T> Outcome<T> orNotFound(Optional<T> found) {
        return found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound()));
    }
}
