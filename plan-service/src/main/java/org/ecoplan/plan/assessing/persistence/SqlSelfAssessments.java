package org.ecoplan.plan.assessing.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.assessing.application.SelfAssessments;
import org.ecoplan.plan.assessing.domain.SelfAssessment;

/** Self-assessments in PostgreSQL. */
@ApplicationScoped
class SqlSelfAssessments implements SelfAssessments {
    private static final String HOLD = "select pg_advisory_xact_lock(hashtextextended(?1, 9)) is null";
    private static final String IN_FORCE =
            "select in_force_since from plan where id = ?1 and organisation = ?2 and in_force_since is not null";
    private static final String OF_YEAR = """
            select content from self_assessment
            where plan_id = ?1 and year = ?2 and organisation = ?3 and (?4 or unit_code = any(cast(?5 as text[])))
              and (?6 = '' or unit_code = ?6)
            order by unit_code limit 5000""";
    private static final String SAVE = """
            insert into self_assessment (plan_id, year, unit_code, organisation, content, revision)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            on conflict on constraint self_assessment_pk do update set content = excluded.content, revision = excluded.revision""";

    private final ObjectMapper json;

    SqlSelfAssessments(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Uni<Optional<LocalDate>> inForceSince(CallerScope scope, UUID planId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(IN_FORCE, LocalDate.class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    @Override
    public Uni<Void> hold(UUID planId, int year) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HOLD, Boolean.class)
                        .setParameter(1, planId + " assessment " + year)
                        .getSingleResult())
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<SelfAssessment>> find(CallerScope scope, UUID planId, int year, String unit) {
        return select(scope, planId, year, unit).map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<SelfAssessment>> ofYear(CallerScope scope, UUID planId, int year) {
        return select(scope, planId, year, "");
    }

    @Override
    public Uni<Void> save(SelfAssessment said) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SAVE)
                        .setParameter(1, said.planId())
                        .setParameter(2, said.year())
                        .setParameter(3, said.unit())
                        .setParameter(4, said.organisation())
                        .setParameter(5, write(said))
                        .setParameter(6, said.revision())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<List<SelfAssessment>> select(CallerScope scope, UUID planId, int year, String unit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF_YEAR, String.class)
                        .setParameter(1, planId)
                        .setParameter(2, year)
                        .setParameter(3, scope.organisationOrNone())
                        .setParameter(4, scope.wholeOrganisation())
                        .setParameter(5, scope.branchCodes())
                        .setParameter(6, unit)
                        .getResultList())
                .map(rows -> rows.stream().map(this::read).toList());
    }

    private String write(SelfAssessment said) {
        try {
            return json.writeValueAsString(said);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a self-assessment has no JSON", unwritable);
        }
    }

    private SelfAssessment read(String content) {
        try {
            return json.readValue(content, SelfAssessment.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored self-assessment is not readable", unreadable);
        }
    }
}
