package org.ecoplan.plan.plan.persistence;

import static org.ecoplan.kit.sql.Columns.texts;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.plan.application.PlanCorrection;
import org.ecoplan.plan.plan.application.PlanFacts;
import org.ecoplan.plan.plan.application.PlanFilter;
import org.ecoplan.plan.plan.application.PlanSummary;
import org.ecoplan.plan.plan.application.Plans;
import org.ecoplan.plan.plan.application.SameDocument;
import org.ecoplan.plan.plan.application.TaskDuty;
import org.ecoplan.plan.plan.domain.IssuedPlan;
import org.ecoplan.plan.plan.domain.ItemId;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.plan.domain.PlanState;
import org.ecoplan.plan.plan.domain.RoundTempo;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Plans in PostgreSQL. A unit sees an issued plan in which its branch has a duty; a draft is the office's alone. */
@ApplicationScoped
class PanachePlans implements Plans {
    private static final String VISIBLE = "p.organisation = :organisation and (:whole = true or (p.state <> :draft "
            + "and exists (select 1 from PlanDutyEntity d where d.planId = p.id and d.unitCode in :branch)))";
    private static final String SUMMARY = "select new org.ecoplan.plan.plan.application.PlanSummary(p.id, "
            + "p.organisation, p.title, p.documentNumber, p.state, p.issuedOn, p.sourceName, p.importedAt, p.version) "
            + "from PlanEntity p where " + VISIBLE;
    private static final String FILTER = " and (:anyState = true or p.state = :state) "
            + "and (p.title like :words escape '!' or p.documentNumber like :words escape '!' or :words = '%%')";
    private static final String BEHIND = """
            select p.id, p.organisation, p.issued_on, p.in_force_since, p.period_end, p.round_tempo
            from plan p left join watermark w on w.kind = ?1 and w.scope = cast(p.id as varchar)
            where p.state = 'ISSUED' and (w.reached_on is null or w.reached_on < ?2) and p.id > ?3
            order by p.id""";
    private static final String SAME_DOCUMENT = """
            select other.id, other.title, other.document_number, other.state, other.issued_on,
                   other_text.content_hash = my_text.content_hash as same_content
            from plan mine join plan_source my_text on my_text.plan_id = mine.id
                join plan other on other.organisation = mine.organisation and other.id <> mine.id
                join plan_source other_text on other_text.plan_id = other.id
            where mine.id = ?1 and mine.organisation = ?2
              and (other.document_key = mine.document_key or other_text.content_hash = my_text.content_hash)
            order by other.state = 'ISSUED' desc, other.imported_at desc, other.id desc""";
    private static final String ADD_DUTIES = """
            insert into plan_duty (task_id, unit_code, role, plan_id, unit_name, named_as, inherited)
            select cast(task_id as uuid), unit_code, role, ?1, unit_name, named_as, cast(inherited as boolean)
            from unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]),
                        cast(?6 as text[]), cast(?7 as text[]))
                as duty (task_id, unit_code, role, unit_name, named_as, inherited)""";
    private static final String ADD_CORRECTION = """
            insert into plan_correction (plan_id, version, title_before, title, issued_on_before, issued_on, reason,
                                         corrected_by, corrected_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""";
    private static final String CORRECTIONS = """
            select c.plan_id, c.version, c.title_before, c.title, c.issued_on_before, c.issued_on, c.reason,
                   c.corrected_by, c.corrected_at
            from plan_correction c join plan p on p.id = c.plan_id
            where c.plan_id = ?1 and p.organisation = ?2 order by c.version""";
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int MOST_OF_A_DOCUMENT = 20;

    private final RecentTrees trees;

    PanachePlans(RecentTrees trees) {
        this.trees = trees;
    }

    @Override
    public Uni<Plan> add(Plan draft, String sourceText) {
        PlanEntity row = new PlanEntity();
        row.take(draft, TreeJson.write(draft.tree()));
        PlanSourceEntity source = PlanSourceEntity.of(draft.id().value(), sourceText);
        return Panache.getSession()
                .flatMap(session -> session.persist(row)
                        .flatMap(done -> session.flush())
                        .flatMap(done -> session.persist(source))
                        .flatMap(done -> session.flush())
                        .map(done -> row.toPlan(draft.tree())));
    }

    @Override
    public Uni<Optional<Plan>> find(CallerScope scope, PlanId id) {
        return find(scope, id, LockModeType.NONE);
    }

    @Override
    public Uni<Optional<Plan>> findForChange(CallerScope scope, PlanId id) {
        return find(scope, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Uni<Optional<Plan>> find(CallerScope scope, PlanId id, LockModeType lock) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select p from PlanEntity p where p.id = :id and " + VISIBLE, PlanEntity.class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", scope.organisationOrNone())
                        .setParameter("whole", scope.wholeOrganisation())
                        .setParameter("draft", PlanState.DRAFT)
                        .setParameter("branch", branch(scope))
                        .setLockMode(lock)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(found -> found.toPlan(trees.of(found.id, found.tree))));
    }

    @Override
    public Uni<Plan> save(Plan changed) {
        return Panache.getSession()
                .flatMap(session -> session.find(PlanEntity.class, changed.id().value())
                        .flatMap(row -> {
                            row.take(changed, TreeJson.write(changed.tree()));
                            trees.keep(row.id, row.tree, changed.tree());
                            return session.flush().map(done -> row.toPlan(changed.tree()));
                        }));
    }

    @Override
    public Uni<Void> addCorrection(PlanCorrection correction) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD_CORRECTION)
                        .setParameter(1, correction.planId())
                        .setParameter(2, correction.version())
                        .setParameter(3, correction.titleBefore())
                        .setParameter(4, correction.title())
                        .setParameter(5, correction.issuedOnBefore())
                        .setParameter(6, correction.issuedOn())
                        .setParameter(7, correction.reason())
                        .setParameter(8, correction.correctedBy())
                        .setParameter(9, correction.correctedAt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<PlanCorrection>> corrections(CallerScope scope, PlanId id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(CORRECTIONS, Object[].class)
                        .setParameter(1, id.value())
                        .setParameter(2, scope.organisationOrNone())
                        .getResultList())
                .map(rows -> rows.stream().map(PanachePlans::correction).toList());
    }

    private static PlanCorrection correction(Object[] row) {
        return new PlanCorrection(
                (UUID) row[0],
                (Long) row[1],
                (String) row[2],
                (String) row[3],
                (LocalDate) row[4],
                (LocalDate) row[5],
                (String) row[6],
                (String) row[7],
                row[8] instanceof Instant at ? at : ((OffsetDateTime) row[8]).toInstant());
    }

    @Override
    public Uni<Void> delete(Plan draft) {
        UUID id = draft.id().value();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("delete from plan_source where plan_id = ?1")
                        .setParameter(1, id)
                        .executeUpdate()
                        .flatMap(done -> session.createNativeQuery("delete from plan where id = ?1 and state = 'DRAFT'")
                                .setParameter(1, id)
                                .executeUpdate()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> addDuties(IssuedPlan issued) {
        List<TaskDuty> duties = issued.tasks().stream()
                .flatMap(task -> task.duties().stream()
                        .map(duty -> new TaskDuty(task.task().id(), duty)))
                .toList();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD_DUTIES)
                        .setParameter(1, issued.plan().id().value())
                        .setParameter(2, texts(duties, row -> row.taskId().toString()))
                        .setParameter(3, texts(duties, row -> row.duty().unitCode()))
                        .setParameter(4, texts(duties, row -> row.duty().role().name()))
                        .setParameter(5, texts(duties, row -> row.duty().unitName()))
                        .setParameter(6, texts(duties, row -> row.duty().namedAs()))
                        .setParameter(
                                7,
                                texts(duties, row -> String.valueOf(row.duty().inherited())))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> replaceDuties(IssuedPlan issued) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("delete from plan_duty where plan_id = ?1")
                        .setParameter(1, issued.plan().id().value())
                        .executeUpdate())
                .flatMap(done -> addDuties(issued));
    }

    @Override
    public Uni<List<SameDocument>> ofSameDocument(CallerScope scope, PlanId id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SAME_DOCUMENT, Object[].class)
                        .setParameter(1, id.value())
                        .setParameter(2, scope.organisationOrNone())
                        .setMaxResults(MOST_OF_A_DOCUMENT)
                        .getResultList())
                .map(rows -> rows.stream().map(PanachePlans::sameDocument).toList());
    }

    private static SameDocument sameDocument(Object[] row) {
        return new SameDocument(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                PlanState.valueOf((String) row[3]),
                (LocalDate) row[4],
                (Boolean) row[5]);
    }

    @Override
    public Uni<Void> issueInTurn(String organisation) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtextextended('issue ' || ?1, 0)) as varchar)",
                                String.class)
                        .setParameter(1, organisation)
                        .getSingleResult())
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<String>> sourceText(CallerScope scope, PlanId id) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select s.text from PlanEntity p join PlanSourceEntity s on s.planId = p.id "
                                        + "where p.id = :id and " + VISIBLE,
                                String.class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", scope.organisationOrNone())
                        .setParameter("whole", scope.wholeOrganisation())
                        .setParameter("draft", PlanState.DRAFT)
                        .setParameter("branch", branch(scope))
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    @Override
    public Uni<List<TaskDuty>> duties(CallerScope scope, PlanId id) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select d from PlanDutyEntity d join PlanEntity p on p.id = d.planId "
                                        + "where d.planId = :id and p.organisation = :organisation "
                                        + "order by case when d.role = 'LEAD' then 0 else 1 end, d.role, d.unitCode",
                                PlanDutyEntity.class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", scope.organisationOrNone())
                        .getResultList())
                .map(rows -> rows.stream().map(PlanDutyEntity::toDuty).toList());
    }

    @Override
    public Uni<List<String>> unitsOf(CallerScope scope, PlanId id, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select distinct d.unitCode from PlanDutyEntity d join PlanEntity p on p.id = d.planId "
                                        + "where d.planId = :id and p.organisation = :organisation order by d.unitCode",
                                String.class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", scope.organisationOrNone())
                        .setMaxResults(limit)
                        .getResultList());
    }

    @Override
    public Uni<Set<ItemId>> tasksOfBranch(CallerScope scope, PlanId id) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select distinct d.taskId from PlanDutyEntity d "
                                        + "where d.planId = :id and d.unitCode in :branch",
                                UUID.class)
                        .setParameter("id", id.value())
                        .setParameter("branch", branch(scope))
                        .getResultList())
                .map(ids -> ids.stream().map(ItemId::new).collect(Collectors.toSet()));
    }

    @Override
    public Uni<List<PlanSummary>> list(
            CallerScope scope, PlanFilter filter, PlanSummary.@Nullable Place after, int limit) {
        String then = filter.oldestFirst() ? ">" : "<";
        String behind = after == null
                ? ""
                : " and (p.importedAt %1$s :at or (p.importedAt = :at and p.id %1$s :id))".formatted(then);
        String order = filter.oldestFirst() ? " order by p.importedAt, p.id" : " order by p.importedAt desc, p.id desc";
        return Panache.getSession().flatMap(session -> {
            var query = filtered(
                            session.createQuery(SUMMARY + FILTER + behind + order, PlanSummary.class), scope, filter)
                    .setMaxResults(limit);
            if (after != null) {
                query.setParameter("at", after.importedAt()).setParameter("id", after.planId());
            }
            return query.getResultList();
        });
    }

    @Override
    public Uni<Long> count(CallerScope scope, PlanFilter filter) {
        return Panache.getSession()
                .flatMap(session -> filtered(
                                session.createQuery(
                                        "select count(p) from PlanEntity p where " + VISIBLE + FILTER, Long.class),
                                scope,
                                filter)
                        .getSingleResult());
    }

    private static <T> Mutiny.SelectionQuery<T> filtered(
            Mutiny.SelectionQuery<T> query, CallerScope scope, PlanFilter filter) {
        return query.setParameter("organisation", scope.organisationOrNone())
                .setParameter("whole", scope.wholeOrganisation())
                .setParameter("draft", PlanState.DRAFT)
                .setParameter("branch", branch(scope))
                .setParameter("anyState", filter.state() == null)
                .setParameter("state", filter.state() == null ? PlanState.DRAFT : filter.state())
                .setParameter("words", "%" + literal(filter.words()) + "%");
    }

    /** The words as they stand, not as a pattern. */
    private static String literal(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    @Override
    public Uni<List<PlanFacts>> behind(String kindOfWork, LocalDate today, @Nullable PlanId after, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(BEHIND, Object[].class)
                        .setParameter(1, kindOfWork)
                        .setParameter(2, today)
                        .setParameter(3, after == null ? BEFORE_ALL : after.value())
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(PanachePlans::facts).toList());
    }

    private static PlanFacts facts(Object[] row) {
        return new PlanFacts(
                new PlanId((UUID) row[0]),
                (String) row[1],
                true,
                (LocalDate) row[2],
                (LocalDate) row[3],
                (LocalDate) row[4],
                RoundTempo.valueOf((String) row[5]).length(),
                null);
    }

    /** Never empty, as a list in SQL must not be. */
    private static Set<String> branch(CallerScope scope) {
        Set<String> codes = new HashSet<>(scope.branch());
        codes.add("");
        return codes;
    }
}
