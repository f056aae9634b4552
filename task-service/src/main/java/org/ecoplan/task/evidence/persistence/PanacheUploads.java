package org.ecoplan.task.evidence.persistence;

import static java.lang.Math.toIntExact;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.evidence.application.EvidenceUploads;
import org.ecoplan.task.evidence.domain.EvidenceId;
import org.ecoplan.task.evidence.domain.EvidenceSubject;
import org.ecoplan.task.evidence.domain.EvidenceUpload;

/** Keeps the uploads that are not finished in PostgreSQL. */
@ApplicationScoped
class PanacheUploads implements EvidenceUploads {
    private static final String OF_THE_CALLER = "u.owner.organisation = :organisation and u.owner.unitCode = :home";

    @Override
    public Uni<Integer> openOfUnit(CallerScope scope) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select count(u) from EvidenceUploadEntity u where " + OF_THE_CALLER, Long.class)
                        .setParameter("organisation", scope.organisationOrNone())
                        .setParameter("home", scope.homeOrNone())
                        .getSingleResult())
                .map(count -> toIntExact(count));
    }

    @Override
    public Uni<Integer> openOf(CallerScope scope, EvidenceSubject about) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select count(u) from EvidenceUploadEntity u where u." + OwnerColumns.fieldOf(about)
                                        + " = :about and " + OF_THE_CALLER,
                                Long.class)
                        .setParameter("about", OwnerColumns.valueOf(about))
                        .setParameter("organisation", scope.organisationOrNone())
                        .setParameter("home", scope.homeOrNone())
                        .getSingleResult())
                .map(count -> toIntExact(count));
    }

    @Override
    public Uni<Void> add(EvidenceUpload upload) {
        return Panache.getSession()
                .flatMap(session ->
                        session.persist(EvidenceUploadEntity.of(upload)).call(() -> session.flush()));
    }

    @Override
    public Uni<Optional<EvidenceUpload>> find(CallerScope scope, EvidenceId id) {
        return find(scope, id, LockModeType.NONE);
    }

    @Override
    public Uni<Optional<EvidenceUpload>> findForChange(CallerScope scope, EvidenceId id) {
        return find(scope, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Uni<Optional<EvidenceUpload>> find(CallerScope scope, EvidenceId id, LockModeType lock) {
        return Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "select u from EvidenceUploadEntity u where u.id = :id and " + OF_THE_CALLER,
                                EvidenceUploadEntity.class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", scope.organisationOrNone())
                        .setParameter("home", scope.homeOrNone())
                        .setLockMode(lock)
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(EvidenceUploadEntity::toUpload));
    }

    @Override
    public Uni<Void> intend(EvidenceId id, String sha256) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "update evidence_upload set intended_hash = ?2 where id = ?1")
                        .setParameter(1, id.value())
                        .setParameter(2, sha256)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> remove(EvidenceId id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("delete from evidence_upload where id = ?1")
                        .setParameter(1, id.value())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Expired>> expired(Instant now, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select u from EvidenceUploadEntity u where u.expiresAt < ?1 order by u.expiresAt",
                                EvidenceUploadEntity.class)
                        .setParameter(1, now)
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(PanacheUploads::expired).toList());
    }

    @Override
    public Uni<Optional<Expired>> holdExpired(EvidenceId id) {
        return Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "select u from EvidenceUploadEntity u where u.id = ?1", EvidenceUploadEntity.class)
                        .setParameter(1, id.value())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(PanacheUploads::expired));
    }

    private static Expired expired(EvidenceUploadEntity row) {
        return new Expired(new EvidenceId(row.id), row.intendedHash);
    }

    @Override
    public Uni<Set<EvidenceId>> existing(Set<EvidenceId> ids) {
        UUID[] wanted = ids.stream().map(EvidenceId::value).toArray(UUID[]::new);
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select id from evidence_upload where id = any(?1)", UUID.class)
                        .setParameter(1, wanted)
                        .getResultList())
                .map(rows -> rows.stream().map(EvidenceId::new).collect(Collectors.toSet()));
    }
}
