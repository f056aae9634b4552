package org.ecoplan.plan.assessing.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.sql.Columns;
import org.ecoplan.plan.assessing.application.Assessments;
import org.ecoplan.plan.assessing.domain.Assessment;
import org.ecoplan.plan.assessing.domain.AssessmentState;
import org.ecoplan.plan.assessing.domain.Letterhead;
import org.ecoplan.plan.assessing.domain.Objection;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Assessments in PostgreSQL, which itself refuses to change what was frozen or published. */
@ApplicationScoped
class SqlAssessments implements Assessments {
    private static final String INSERT = """
            insert into assessment (id, plan_id, organisation, year, version, state, content, content_hash, complete, reason,
                                    drafted_by, drafted_name, drafted_at, revision)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
            on conflict on constraint assessment_version_uk do nothing""";
    private static final String UPDATE = """
            update assessment
            set state = ?2, objections_until = cast(nullif(?3, '') as date),
                announced_by = nullif(?4, ''), announced_name = nullif(?5, ''),
                announced_at = cast(nullif(?6, '') as timestamptz),
                approved_by = nullif(?7, ''), approved_name = nullif(?8, ''),
                approved_at = cast(nullif(?9, '') as timestamptz),
                published_by = nullif(?10, ''), published_name = nullif(?11, ''),
                published_at = cast(nullif(?12, '') as timestamptz),
                file = nullif(?13, ''), revision = ?14, letterhead = ?15
            where id = ?1""";
    private static final String HEAD = """
            select id, plan_id, organisation, year, version, state, content_hash, complete, reason, objections_until,
                   drafted_by, drafted_name, drafted_at, announced_by, announced_name, announced_at, approved_by,
                   approved_name, approved_at, published_by, published_name, published_at, revision""";
    private static final String WHOLE =
            HEAD + ", content, file, letterhead from assessment where plan_id = ?1 and organisation = ?2";
    private static final String NEWEST = WHOLE + " and year = ?3 order by version desc limit 1";
    private static final String VERSION = WHOLE + " and year = ?3 and version = ?4";
    private static final String ALL = HEAD
            + ", '' as content, null as file, null as letterhead from assessment where plan_id = ?1 and organisation = ?2 order by year desc, version desc limit 500";
    private static final String OF_YEAR = HEAD
            + ", '' as content, null as file, null as letterhead from assessment where plan_id = ?1 and organisation = ?2 and year = ?3 "
            + "order by version desc";
    private static final String OBJECTIONS = """
            select assessment_id, number, unit_code, item, claim, raised_by, raised_name, raised_at, upheld, answer,
                   answered_by, answered_name, answered_at
            from assessment_objection o
            where assessment_id = ?1 and exists (select from assessment a where a.id = ?1 and a.organisation = ?2)
            order by number""";
    private static final String OBJECT = """
            insert into assessment_objection (assessment_id, number, unit_code, item, claim, raised_by, raised_name, raised_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""";
    private static final String ANSWER = """
            update assessment_objection
            set upheld = ?3, answer = ?4, answered_by = ?5, answered_name = ?6, answered_at = ?7
            where assessment_id = ?1 and number = ?2""";

    @Override
    public Uni<Boolean> addIfMissing(Assessment assessment) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(INSERT)
                        .setParameter(1, assessment.id())
                        .setParameter(2, assessment.planId())
                        .setParameter(3, assessment.organisation())
                        .setParameter(4, assessment.year())
                        .setParameter(5, assessment.version())
                        .setParameter(6, assessment.state().name())
                        .setParameter(7, assessment.content())
                        .setParameter(8, assessment.contentHash())
                        .setParameter(9, assessment.complete())
                        .setParameter(10, assessment.reason())
                        .setParameter(11, assessment.drafted().actorId())
                        .setParameter(12, assessment.drafted().name())
                        .setParameter(13, assessment.drafted().at())
                        .setParameter(14, assessment.revision())
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }

    @Override
    public Uni<Optional<Assessment>> newestForChange(CallerScope scope, UUID planId, int year) {
        return one(NEWEST + " for update", scope, planId, year);
    }

    @Override
    public Uni<Optional<Assessment>> version(CallerScope scope, UUID planId, int year, int version) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(VERSION, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, year)
                        .setParameter(4, version)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(SqlAssessments::assessment));
    }

    @Override
    public Uni<List<Assessment>> ofYear(CallerScope scope, UUID planId, int year) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF_YEAR, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, year)
                        .getResultList())
                .map(rows -> rows.stream().map(SqlAssessments::assessment).toList());
    }

    @Override
    public Uni<List<Assessment>> ofPlan(CallerScope scope, UUID planId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ALL, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .getResultList())
                .map(rows -> rows.stream().map(SqlAssessments::assessment).toList());
    }

    @Override
    public Uni<Void> save(Assessment changed) {
        return Panache.getSession()
                .flatMap(session -> {
                    Mutiny.MutationQuery update = session.createNativeQuery(UPDATE)
                            .setParameter(1, changed.id())
                            .setParameter(2, changed.state().name())
                            .setParameter(3, text(changed.objectionsUntil()));
                    sign(update, 4, changed.announced());
                    sign(update, 7, changed.approved());
                    sign(update, 10, changed.published());
                    return update.setParameter(13, text(changed.file()))
                            .setParameter(14, changed.revision())
                            .setParameter(15, write(changed.letterhead()))
                            .executeUpdate();
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Objection>> objections(CallerScope scope, UUID assessmentId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OBJECTIONS, Object[].class)
                        .setParameter(1, assessmentId)
                        .setParameter(2, scope.organisationOrNone())
                        .getResultList())
                .map(rows -> rows.stream().map(SqlAssessments::objection).toList());
    }

    @Override
    public Uni<Void> add(Objection objection) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OBJECT)
                        .setParameter(1, objection.assessmentId())
                        .setParameter(2, objection.number())
                        .setParameter(3, objection.unit())
                        .setParameter(4, objection.item())
                        .setParameter(5, objection.claim())
                        .setParameter(6, objection.raised().actorId())
                        .setParameter(7, objection.raised().name())
                        .setParameter(8, objection.raised().at())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> save(Objection answered) {
        Signature by = Objects.requireNonNull(answered.answered());
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ANSWER)
                        .setParameter(1, answered.assessmentId())
                        .setParameter(2, answered.number())
                        .setParameter(3, answered.isUpheld())
                        .setParameter(4, text(answered.answer()))
                        .setParameter(5, by.actorId())
                        .setParameter(6, by.name())
                        .setParameter(7, by.at())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Optional<Assessment>> one(String query, CallerScope scope, UUID planId, int year) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(query, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, year)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(SqlAssessments::assessment));
    }

    private static void sign(Mutiny.MutationQuery update, int first, @Nullable Signature by) {
        update.setParameter(first, by == null ? "" : by.actorId())
                .setParameter(first + 1, by == null ? "" : by.name())
                .setParameter(first + 2, by == null ? "" : by.at().toString());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static Assessment assessment(Object[] row) {
        return new Assessment(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (Integer) row[3],
                (Integer) row[4],
                AssessmentState.valueOf((String) row[5]),
                (String) row[23],
                (String) row[6],
                (Boolean) row[7],
                (String) row[8],
                (LocalDate) row[9],
                Objects.requireNonNull(signed(row, 10)),
                signed(row, 13),
                signed(row, 16),
                signed(row, 19),
                (String) row[24],
                letterhead((String) row[25]),
                ((Number) row[22]).longValue());
    }

    /** Number, office, and a line for each of the copies: none of them has a line break. */
    private static String write(Letterhead letterhead) {
        List<String> lines = new ArrayList<>(List.of(letterhead.documentNumber(), letterhead.office()));
        lines.addAll(letterhead.copiesTo());
        return String.join("\n", lines);
    }

    private static Letterhead letterhead(@Nullable String written) {
        if (written == null) {
            return Letterhead.EMPTY;
        }
        List<String> lines = List.of(written.split("\n", -1));
        return new Letterhead(lines.get(0), lines.get(1), lines.subList(2, lines.size()));
    }

    private static Objection objection(Object[] row) {
        return new Objection(
                (UUID) row[0],
                (Integer) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                Objects.requireNonNull(signed(row, 5)),
                (Boolean) row[8],
                (String) row[9],
                signed(row, 10));
    }

    private static @Nullable Signature signed(Object[] row, int first) {
        return row[first] == null
                ? null
                : new Signature((String) row[first], (String) row[first + 1], Columns.instant(row[first + 2]));
    }
}
