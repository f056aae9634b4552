package org.ecoplan.task.evidence.persistence;

import static java.lang.Math.toIntExact;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.evidence.application.EvidencePlace;
import org.ecoplan.task.evidence.application.Evidences;
import org.ecoplan.task.evidence.application.Likeness;
import org.ecoplan.task.evidence.domain.Evidence;
import org.ecoplan.task.evidence.domain.EvidenceId;
import org.ecoplan.task.evidence.domain.EvidenceSubject;
import org.ecoplan.task.evidence.domain.PictureHash;
import org.jspecify.annotations.Nullable;

/** Keeps the rows of evidence files in PostgreSQL. */
@ApplicationScoped
class PanacheEvidences implements Evidences {
    private static final String HOLD_CONTENT =
            "select 1 from (select pg_advisory_xact_lock(hashtextextended('evidence ' || ?1, 0))) held";

    private static final String ADD_THUMBNAIL = "insert into evidence_thumbnail (evidence_id, jpeg) values (?1, ?2)";

    /** Four bands of 16 bits: hashes that differ in three bits or less have one in common. */
    private static final String ALIKE = """
            select e.id from evidence e
            where e.organisation = ?1 and e.id <> ?2
              and (e.sha256 = ?3
                   or (e.band_0 = ((cast(?4 as bigint) >> 48) & 65535)
                       or e.band_1 = ((cast(?4 as bigint) >> 32) & 65535)
                       or e.band_2 = ((cast(?4 as bigint) >> 16) & 65535)
                       or e.band_3 = (cast(?4 as bigint) & 65535))
                      and bit_count(cast(e.picture_hash # cast(?4 as bigint) as bit(64))) <= ?5)
            order by e.stored_at, e.id
            limit ?6""";

    @Override
    public Uni<Void> holdContent(String sha256) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HOLD_CONTENT, Integer.class)
                        .setParameter(1, sha256)
                        .getResultList())
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> isKept(String sha256) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select count(e) from EvidenceEntity e where e.sha256 = ?1", Long.class)
                        .setParameter(1, sha256)
                        .getSingleResult())
                .map(count -> count > 0);
    }

    @Override
    public Uni<Void> add(Evidence evidence, byte @Nullable [] thumbnail) {
        return Panache.getSession()
                .flatMap(session -> session.persist(EvidenceEntity.of(evidence))
                        .call(() -> session.flush())
                        .call(() -> thumbnail == null
                                ? Uni.createFrom().voidItem()
                                : session.createNativeQuery(ADD_THUMBNAIL)
                                        .setParameter(1, evidence.id().value())
                                        .setParameter(2, thumbnail)
                                        .executeUpdate()));
    }

    @Override
    public Uni<Integer> countOf(CallerScope scope, EvidenceSubject about) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select count(e) from EvidenceEntity e where e." + OwnerColumns.fieldOf(about)
                                        + " = ?1 and e.owner.organisation = ?2",
                                Long.class)
                        .setParameter(1, OwnerColumns.valueOf(about))
                        .setParameter(2, scope.organisationOrNone())
                        .getSingleResult())
                .map(count -> toIntExact(count));
    }

    @Override
    public Uni<Optional<Evidence>> find(CallerScope scope, EvidenceId id) {
        return rows(scope, "e.id = :id", Map.of("id", id.value()), 1)
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Evidence>> findAll(CallerScope scope, Set<AssignmentId> duties, Set<EvidenceId> ids) {
        return rows(
                scope,
                "e.owner.assignmentId in :duties and e.id in :ids",
                Map.of("duties", duties.stream().map(AssignmentId::value).toList(), "ids", values(ids)),
                ids.size());
    }

    @Override
    public Uni<List<Evidence>> page(CallerScope scope, AssignmentId duty, @Nullable EvidencePlace after, int limit) {
        return page(scope, "e.owner.assignmentId = :about", duty.value(), after, limit);
    }

    @Override
    public Uni<List<Evidence>> pageOfProblem(
            CallerScope scope, UUID problemId, @Nullable EvidencePlace after, int limit) {
        return page(scope, "e.owner.problemId = :about", problemId, after, limit);
    }

    private static Uni<List<Evidence>> page(
            CallerScope scope, String condition, UUID about, @Nullable EvidencePlace after, int limit) {
        return after == null
                ? rows(scope, condition, Map.of("about", about), limit)
                : rows(
                        scope,
                        condition + " and (e.storedAt, e.id) > (:storedAt, :id)",
                        Map.of(
                                "about", about,
                                "storedAt", after.storedAt(),
                                "id", after.id().value()),
                        limit);
    }

    @Override
    public Uni<Boolean> provesRectification(CallerScope scope, UUID problemId, Instant since) {
        return rows(
                        scope,
                        "e.owner.problemId = :about and e.owner.stage = :after and e.storedAt >= :since",
                        Map.of("about", problemId, "after", EvidenceSubject.Stage.AFTER, "since", since),
                        1)
                .map(found -> !found.isEmpty());
    }

    @Override
    public Uni<Optional<byte[]>> thumbnail(CallerScope scope, EvidenceId id) {
        return find(scope, id)
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : Panache.getSession()
                                .flatMap(session -> session.find(ThumbnailEntity.class, id.value()))
                                .map(row -> Optional.ofNullable(row).map(small -> small.jpeg)));
    }

    @Override
    public Uni<List<Likeness>> alike(CallerScope scope, Evidence evidence, int limit) {
        Long hash = evidence.picture() == null ? null : evidence.picture().likeness();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ALIKE, UUID.class)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, evidence.id().value())
                        .setParameter(3, evidence.sha256())
                        .setParameter(4, hash == null ? 0L : hash)
                        .setParameter(5, hash == null ? -1 : PictureHash.SAME_WITHIN_BITS)
                        .setParameter(6, limit)
                        .getResultList())
                .flatMap(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(List.<Evidence>of())
                        : rows(scope, "e.id in :ids", Map.of("ids", ids), limit))
                .map(others ->
                        others.stream().map(other -> likeness(evidence, other)).toList());
    }

    private static Likeness likeness(Evidence evidence, Evidence other) {
        boolean same = evidence.sha256().equals(other.sha256());
        return new Likeness(other, same, same ? 0 : bits(evidence, other));
    }

    private static int bits(Evidence evidence, Evidence other) {
        Long one = evidence.picture() == null ? null : evidence.picture().likeness();
        Long two = other.picture() == null ? null : other.picture().likeness();
        return one == null || two == null ? Long.SIZE : PictureHash.distance(one, two);
    }

    private static List<UUID> values(Set<EvidenceId> ids) {
        return ids.stream().map(EvidenceId::value).toList();
    }

    /** A file exists for a caller of its organisation who sees all of it, or whose branch has a part in its task or problem. */
    private static Uni<List<Evidence>> rows(
            CallerScope scope, String condition, Map<String, Object> parameters, int limit) {
        String branch = scope.wholeOrganisation()
                ? ""
                : " and (exists (select 1 from AssignmentEntity part "
                        + "where part.task.taskId = e.owner.taskId and part.unitCode in :branch)"
                        + " or exists (select 1 from ProblemPart part where part.id = e.owner.problemId"
                        + " and (part.unitCode in :branch or part.foundFor in :branch)))";
        return Panache.getSession()
                .flatMap(session -> {
                    var query = session.createSelectionQuery(
                                    "select e from EvidenceEntity e where e.owner.organisation = :organisation and "
                                            + condition + branch + " order by e.storedAt, e.id",
                                    EvidenceEntity.class)
                            .setParameter("organisation", scope.organisationOrNone())
                            .setMaxResults(limit);
                    if (!scope.wholeOrganisation()) {
                        query.setParameter("branch", scope.branch());
                    }
                    parameters.forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(rows -> rows.stream().map(EvidenceEntity::toEvidence).toList());
    }
}
