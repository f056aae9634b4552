package org.ecoplan.plan.assessing.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.assessing.application.Schemes;
import org.ecoplan.plan.assessment.domain.Scheme;
import org.ecoplan.plan.assessment.file.AssessmentContent;

/** Schemes in PostgreSQL; a version is never changed. */
@ApplicationScoped
class SqlSchemes implements Schemes {
    private static final String HOLD = "select pg_advisory_xact_lock(hashtextextended(?1, 7)) is null";
    private static final String NEWEST =
            "select coalesce(max(version), 0) from assessment_scheme where organisation = ?1 and code = ?2";
    private static final String INSERT = """
            insert into assessment_scheme (organisation, code, version, content, defined_by, defined_name, defined_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""";
    private static final String ONE =
            "select content from assessment_scheme where organisation = ?1 and code = ?2 and version = ?3";
    private static final String ALL =
            "select distinct on (code) content from assessment_scheme where organisation = ?1 order by code, version desc";

    @Override
    public Uni<Integer> holdNewest(CallerScope scope, String code) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HOLD, Boolean.class)
                        .setParameter(1, scope.organisationOrNone() + " scheme " + code)
                        .getSingleResult()
                        .flatMap(held -> session.createNativeQuery(NEWEST, Integer.class)
                                .setParameter(1, scope.organisationOrNone())
                                .setParameter(2, code)
                                .getSingleResult()));
    }

    @Override
    public Uni<Void> add(String organisation, Scheme scheme, Signature by) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(INSERT)
                        .setParameter(1, organisation)
                        .setParameter(2, scheme.code())
                        .setParameter(3, scheme.version())
                        .setParameter(4, AssessmentContent.toJson(scheme))
                        .setParameter(5, by.actorId())
                        .setParameter(6, by.name())
                        .setParameter(7, by.at())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Scheme>> find(CallerScope scope, String code, int version) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ONE, String.class)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, code)
                        .setParameter(3, version)
                        .getSingleResultOrNull())
                .map(content -> Optional.ofNullable(content).map(AssessmentContent::parseScheme));
    }

    @Override
    public Uni<List<Scheme>> newest(CallerScope scope) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ALL, String.class)
                        .setParameter(1, scope.organisationOrNone())
                        .getResultList())
                .map(all -> all.stream().map(AssessmentContent::parseScheme).toList());
    }
}
