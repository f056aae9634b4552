package org.ecoplan.plan.plan.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.ecoplan.kit.sql.Columns.column;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.sql.Columns;
import org.ecoplan.plan.plan.application.PlanRevision;
import org.ecoplan.plan.plan.application.PlanRevisions;
import org.ecoplan.plan.plan.application.RevisionDraft;
import org.ecoplan.plan.plan.domain.Decision;
import org.ecoplan.plan.plan.domain.ItemId;
import org.ecoplan.plan.plan.domain.ItemPair;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanComparison.Kind;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.plan.domain.TaskField;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Revisions in PostgreSQL. */
@ApplicationScoped
class SqlRevisions implements PlanRevisions {
    private static final String BEGIN = """
            insert into plan_revision_draft (draft_id, plan_id, reason, begun_by, begun_at, version)
            values (?1, ?2, ?3, ?4, ?5, ?6)""";
    private static final String OF_DRAFT = """
            select r.plan_id, r.reason, r.version from plan_revision_draft r join plan p on p.id = r.draft_id
            where r.draft_id = ?1 and p.organisation = ?2""";
    private static final String DECIDED = """
            select item_before, item_after, decided_by, decided_at from plan_revision_decision where draft_id = ?1
            order by decided_at, item_before, item_after""";
    private static final String DRAFT_OF = """
            select r.draft_id from plan_revision_draft r join plan p on p.id = r.plan_id
            where r.plan_id = ?1 and p.organisation = ?2""";
    private static final String FORGET = """
            delete from plan_revision_decision
            where draft_id = ?1 and (item_before = any(cast(?2 as uuid[])) or item_after = any(cast(?3 as uuid[])))""";
    private static final String DECIDE = """
            insert into plan_revision_decision (draft_id, item_before, item_after, decided_by, decided_at)
            select ?1, said.before, said.after, ?4, ?5
            from unnest(cast(?2 as uuid[]), cast(?3 as uuid[])) as said (before, after)""";
    private static final String NEXT_VERSION =
            "update plan_revision_draft set version = version + 1 where draft_id = ?1";
    /** The tag of the draft covers its decisions: who issues it by an older one has not seen them. */
    private static final String NEXT_DRAFT_VERSION = "update plan set version = version + 1 where id = ?1";

    private static final String ADD = """
            insert into plan_revision (plan_id, revision, title, document_number, document_date, title_before,
                                       document_number_before, document_date_before, tree_before, text_before, revised_on,
                                       reason, revised_by, revised_at)
            select ?1, ?2, ?3, nullif(?4, ''), ?5, ?6, nullif(?7, ''), ?8, p.tree, s.text, ?9, ?10, ?11, ?12
            from plan p join plan_source s on s.plan_id = p.id where p.id = ?1""";
    private static final String ADD_TASKS = """
            insert into plan_revision_task (plan_id, revision, position, kind, task_id, draft_task_id, ordinal_before,
                                            title_before, ordinal, title, fields, changes, decided_by, decided_at)
            select ?1, ?2, row.position, row.kind, row.task_id, row.draft_task_id, row.ordinal_before, row.title_before,
                   row.ordinal, row.title, row.fields, row.changes, row.decided_by, cast(row.decided_at as timestamptz)
            from unnest(cast(?3 as integer[]), cast(?4 as text[]), cast(?5 as uuid[]), cast(?6 as uuid[]),
                        cast(?7 as text[]), cast(?8 as text[]), cast(?9 as text[]), cast(?10 as text[]),
                        cast(?11 as text[]), cast(?12 as text[]), cast(?13 as text[]), cast(?14 as text[]))
                as row (position, kind, task_id, draft_task_id, ordinal_before, title_before, ordinal, title, fields,
                        decided_by, decided_at, changes)""";
    private static final String ADD_HEADLINES = """
            insert into plan_revision_headline (plan_id, revision, position, kind, target_id, draft_target_id, indicator,
                                                quote, changes, decided_by, decided_at)
            select ?1, ?2, row.position, row.kind, row.target_id, row.draft_target_id, row.indicator, row.quote,
                   row.changes, row.decided_by, cast(row.decided_at as timestamptz)
            from unnest(cast(?3 as integer[]), cast(?4 as text[]), cast(?5 as uuid[]), cast(?6 as uuid[]),
                        cast(?7 as text[]), cast(?8 as text[]), cast(?9 as text[]), cast(?10 as text[]),
                        cast(?11 as text[]))
                as row (position, kind, target_id, draft_target_id, indicator, quote, changes, decided_by, decided_at)""";
    private static final String TAKE_TEXT = """
            update plan_source s set text = draft.text, content_hash = draft.content_hash
            from plan_source draft where s.plan_id = ?1 and draft.plan_id = ?2""";
    private static final String REVISIONS = """
            select r.revision, r.title, r.document_number, r.document_date, r.title_before, r.document_number_before,
                   r.document_date_before, r.revised_on, r.reason, r.revised_by, r.revised_at
            from plan_revision r join plan p on p.id = r.plan_id
            where r.plan_id = ?1 and p.organisation = ?2 order by r.revision""";
    private static final String TASKS = """
            select t.revision, t.kind, t.task_id, t.draft_task_id, t.ordinal_before, t.title_before, t.ordinal, t.title,
                   t.fields, t.decided_by, t.decided_at, t.changes
            from plan_revision_task t where t.plan_id = ?1 order by t.revision, t.position""";
    private static final String HEADLINES = """
            select h.revision, h.kind, h.target_id, h.draft_target_id, h.indicator, h.quote, h.changes, h.decided_by,
                   h.decided_at
            from plan_revision_headline h where h.plan_id = ?1 order by h.revision, h.position""";
    private static final String TEXT = """
            select r.text_before from plan_revision r join plan p on p.id = r.plan_id
            where r.plan_id = ?1 and r.revision = ?2 and p.organisation = ?3""";
    private static final String SINCE = """
            select t.task_id, r.document_date
            from plan_revision_task t join plan_revision r on r.plan_id = t.plan_id and r.revision = t.revision
                 join plan p on p.id = r.plan_id
            where t.plan_id = ?1 and t.kind = 'NEW' and p.organisation = ?2""";

    private final ChangesJson changes;

    SqlRevisions(ChangesJson changes) {
        this.changes = changes;
    }

    @Override
    public Uni<Void> begin(RevisionDraft begun, String by, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(BEGIN)
                        .setParameter(1, begun.draft().value())
                        .setParameter(2, begun.plan().value())
                        .setParameter(3, begun.reason())
                        .setParameter(4, by)
                        .setParameter(5, at.atOffset(ZoneOffset.UTC))
                        .setParameter(6, begun.version())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<RevisionDraft>> ofDraft(CallerScope scope, PlanId draft) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF_DRAFT, Object[].class)
                        .setParameter(1, draft.value())
                        .setParameter(2, scope.organisationOrNone())
                        .getResultList()
                        .flatMap(rows -> rows.isEmpty()
                                ? Uni.createFrom().item(Optional.<RevisionDraft>empty())
                                : session.createNativeQuery(DECIDED, Object[].class)
                                        .setParameter(1, draft.value())
                                        .getResultList()
                                        .map(decided -> Optional.of(draft(draft, rows.get(0), decided)))));
    }

    private static RevisionDraft draft(PlanId draft, Object[] row, List<Object[]> decided) {
        return new RevisionDraft(
                draft,
                new PlanId((UUID) row[0]),
                (String) row[1],
                decided.stream()
                        .map(pair -> new ItemPair(
                                item(pair[0]), item(pair[1]), new Decision((String) pair[2], Columns.instant(pair[3]))))
                        .toList(),
                (Long) row[2]);
    }

    private static @Nullable ItemId item(@Nullable Object id) {
        return id == null ? null : new ItemId((UUID) id);
    }

    @Override
    public Uni<Optional<PlanId>> draftOf(CallerScope scope, PlanId plan) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(DRAFT_OF, UUID.class)
                        .setParameter(1, plan.value())
                        .setParameter(2, scope.organisationOrNone())
                        .getResultList())
                .map(ids -> ids.stream().findFirst().map(PlanId::new));
    }

    @Override
    public Uni<Void> decide(PlanId draft, List<ItemPair> decided) {
        if (decided.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] before = column(decided, pair -> value(pair.before()), UUID[]::new);
        UUID[] after = column(decided, pair -> value(pair.after()), UUID[]::new);
        Decision by = decided.get(0).decision();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FORGET)
                        .setParameter(1, draft.value())
                        .setParameter(
                                2,
                                Arrays.stream(before).filter(Objects::nonNull).toArray(UUID[]::new))
                        .setParameter(
                                3, Arrays.stream(after).filter(Objects::nonNull).toArray(UUID[]::new))
                        .executeUpdate()
                        .flatMap(done -> session.createNativeQuery(DECIDE)
                                .setParameter(1, draft.value())
                                .setParameter(2, before)
                                .setParameter(3, after)
                                .setParameter(4, by.by())
                                .setParameter(5, by.at().atOffset(ZoneOffset.UTC))
                                .executeUpdate())
                        .flatMap(done -> session.createNativeQuery(NEXT_VERSION)
                                .setParameter(1, draft.value())
                                .executeUpdate())
                        .flatMap(done -> session.createNativeQuery(NEXT_DRAFT_VERSION)
                                .setParameter(1, draft.value())
                                .executeUpdate()))
                .replaceWithVoid();
    }

    private static @Nullable UUID value(@Nullable ItemId item) {
        return item == null ? null : item.value();
    }

    @Override
    public Uni<Void> add(Plan before, PlanId draft, PlanRevision revision) {
        UUID plan = before.id().value();
        List<PlanRevision.Task> tasks = revision.tasks();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter(1, plan)
                        .setParameter(2, revision.revision())
                        .setParameter(3, revision.document().title())
                        .setParameter(4, orEmpty(revision.document().number()))
                        .setParameter(5, revision.document().date())
                        .setParameter(6, revision.replaced().title())
                        .setParameter(7, orEmpty(revision.replaced().number()))
                        .setParameter(8, revision.replaced().date())
                        .setParameter(9, revision.revisedOn())
                        .setParameter(10, revision.reason())
                        .setParameter(11, revision.revisedBy())
                        .setParameter(12, revision.revisedAt().atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                        .flatMap(done -> session.createNativeQuery(ADD_TASKS)
                                .setParameter(1, plan)
                                .setParameter(2, revision.revision())
                                .setParameter(
                                        3,
                                        IntStream.rangeClosed(1, tasks.size())
                                                .boxed()
                                                .toArray(Integer[]::new))
                                .setParameter(
                                        4, column(tasks, task -> task.kind().name(), String[]::new))
                                .setParameter(5, column(tasks, PlanRevision.Task::taskId, UUID[]::new))
                                .setParameter(6, column(tasks, PlanRevision.Task::draftTaskId, UUID[]::new))
                                .setParameter(7, column(tasks, PlanRevision.Task::ordinalBefore, String[]::new))
                                .setParameter(8, column(tasks, PlanRevision.Task::titleBefore, String[]::new))
                                .setParameter(9, column(tasks, PlanRevision.Task::ordinal, String[]::new))
                                .setParameter(10, column(tasks, PlanRevision.Task::title, String[]::new))
                                .setParameter(11, column(tasks, SqlRevisions::fields, String[]::new))
                                .setParameter(12, column(tasks, PlanRevision.Task::decidedBy, String[]::new))
                                .setParameter(
                                        13,
                                        column(tasks, task -> task.decidedAt().toString(), String[]::new))
                                .setParameter(14, column(tasks, task -> changes.write(task.changes()), String[]::new))
                                .executeUpdate())
                        .flatMap(done -> addHeadlines(session, plan, revision))
                        .flatMap(done -> session.createNativeQuery(TAKE_TEXT)
                                .setParameter(1, plan)
                                .setParameter(2, draft.value())
                                .executeUpdate()))
                .replaceWithVoid();
    }

    private Uni<Integer> addHeadlines(Mutiny.Session session, UUID plan, PlanRevision revision) {
        List<PlanRevision.Headline> headlines = revision.headlines();
        return session.createNativeQuery(ADD_HEADLINES)
                .setParameter(1, plan)
                .setParameter(2, revision.revision())
                .setParameter(
                        3, IntStream.rangeClosed(1, headlines.size()).boxed().toArray(Integer[]::new))
                .setParameter(4, column(headlines, headline -> headline.kind().name(), String[]::new))
                .setParameter(5, column(headlines, PlanRevision.Headline::targetId, UUID[]::new))
                .setParameter(6, column(headlines, PlanRevision.Headline::draftTargetId, UUID[]::new))
                .setParameter(7, column(headlines, PlanRevision.Headline::indicator, String[]::new))
                .setParameter(8, column(headlines, PlanRevision.Headline::quote, String[]::new))
                .setParameter(9, column(headlines, headline -> changes.write(headline.changes()), String[]::new))
                .setParameter(10, column(headlines, PlanRevision.Headline::decidedBy, String[]::new))
                .setParameter(
                        11,
                        column(
                                headlines,
                                headline -> headline.decidedAt() == null
                                        ? null
                                        : headline.decidedAt().toString(),
                                String[]::new))
                .executeUpdate();
    }

    private static String orEmpty(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }

    private static String fields(PlanRevision.Task task) {
        return String.join(" ", task.fields().stream().map(TaskField::name).toList());
    }

    @Override
    public Uni<List<PlanRevision>> of(CallerScope scope, PlanId plan) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(REVISIONS, Object[].class)
                        .setParameter(1, plan.value())
                        .setParameter(2, scope.organisationOrNone())
                        .getResultList()
                        .flatMap(rows -> of(session, plan, TASKS, this::task)
                                .flatMap(tasks -> of(session, plan, HEADLINES, this::headline)
                                        .map(headlines -> rows.stream()
                                                .map(row -> revision(
                                                        row,
                                                        tasks.getOrDefault((Integer) row[0], List.of()),
                                                        headlines.getOrDefault((Integer) row[0], List.of())))
                                                .toList()))));
    }

    /** The rows of a plan by the revision in their first column. */
    private static <T> Uni<Map<Integer, List<T>>> of(
            Mutiny.Session session, PlanId plan, String query, Function<Object[], T> reader) {
        return session.createNativeQuery(query, Object[].class)
                .setParameter(1, plan.value())
                .getResultList()
                .map(rows -> rows.stream().collect(groupingBy(row -> (Integer) row[0], mapping(reader, toList()))));
    }

    private static PlanRevision revision(
            Object[] row, List<PlanRevision.Task> tasks, List<PlanRevision.Headline> headlines) {
        return new PlanRevision(
                (Integer) row[0],
                new PlanRevision.Document((String) row[1], (String) row[2], (LocalDate) row[3]),
                new PlanRevision.Document((String) row[4], (String) row[5], (LocalDate) row[6]),
                (LocalDate) row[7],
                (String) row[8],
                (String) row[9],
                Columns.instant(row[10]),
                tasks,
                headlines);
    }

    private PlanRevision.Headline headline(Object[] row) {
        return new PlanRevision.Headline(
                Kind.valueOf((String) row[1]),
                (UUID) row[2],
                (UUID) row[3],
                (String) row[4],
                (String) row[5],
                changes.read((String) row[6]),
                (String) row[7],
                row[8] == null ? null : Columns.instant(row[8]));
    }

    private PlanRevision.Task task(Object[] row) {
        return new PlanRevision.Task(
                Kind.valueOf((String) row[1]),
                (UUID) row[2],
                (UUID) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                Arrays.stream(((String) row[8]).split(" "))
                        .filter(field -> !field.isEmpty())
                        .map(TaskField::valueOf)
                        .toList(),
                changes.read((String) row[11]),
                (String) row[9],
                Columns.instant(row[10]));
    }

    @Override
    public Uni<Optional<String>> replacedText(CallerScope scope, PlanId plan, int revision) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(TEXT, String.class)
                        .setParameter(1, plan.value())
                        .setParameter(2, revision)
                        .setParameter(3, scope.organisationOrNone())
                        .getResultList())
                .map(texts -> texts.stream().findFirst());
    }

    @Override
    public Uni<Map<UUID, LocalDate>> datesOfNewTasks(CallerScope scope, PlanId plan) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SINCE, Object[].class)
                        .setParameter(1, plan.value())
                        .setParameter(2, scope.organisationOrNone())
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(toMap(row -> (UUID) row[0], row -> (LocalDate) row[1], (one, other) -> one)));
    }
}
