package org.ecoplan.plan.picture.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.plan.picture.application.TakenSteps;
import org.ecoplan.plan.picture.domain.Fact;
import org.ecoplan.plan.picture.domain.Subject;
import org.jspecify.annotations.Nullable;

/** Keeps what was told: things once, steps once, in any order. */
@ApplicationScoped
class SqlTakenSteps implements TakenSteps {
    private static final String KEEP_SUBJECTS = """
            insert into picture_subject (id, unit_code, kind, plan_id, organisation, task_id, duty_id, round_id, ordinal,
                                         title, what, due, due_version)
            select cast(s.id as uuid), s.unit_code, s.kind, cast(s.plan_id as uuid), s.organisation,
                   cast(nullif(s.task_id, '') as uuid), cast(nullif(s.duty_id, '') as uuid),
                   cast(nullif(s.round_id, '') as uuid), s.ordinal, s.title, s.what,
                   cast(nullif(s.due, '') as date), cast(s.due_version as integer)
            from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]),
                        cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[]),
                        cast(?9 as text[]), cast(?10 as text[]), cast(?11 as text[]), cast(?12 as text[]),
                        cast(?13 as text[]))
                 as s (id, unit_code, kind, plan_id, organisation, task_id, duty_id, round_id, ordinal, title, what, due,
                       due_version)
            on conflict on constraint picture_subject_pk do update
            set task_id = coalesce(picture_subject.task_id, excluded.task_id),
                duty_id = coalesce(picture_subject.duty_id, excluded.duty_id),
                round_id = coalesce(picture_subject.round_id, excluded.round_id),
                ordinal = greatest(picture_subject.ordinal collate "C", excluded.ordinal collate "C"),
                title = greatest(picture_subject.title collate "C", excluded.title collate "C"),
                what = greatest(picture_subject.what collate "C", excluded.what collate "C"),
                due = case when excluded.due_version > picture_subject.due_version then excluded.due
                           else picture_subject.due end,
                due_version = greatest(picture_subject.due_version, excluded.due_version)""";
    private static final String KEEP_FACTS = """
            insert into picture_fact (subject_id, step, at, day, days_late, place, final, taken_at)
            select cast(f.subject_id as uuid), f.step, cast(f.at as timestamptz), cast(f.day as date),
                   cast(f.days_late as integer), cast(f.place as smallint), cast(f.final as boolean), ?8
            from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]),
                        cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]))
                 as f (subject_id, step, at, day, days_late, place, final)
            on conflict on constraint picture_fact_pk do nothing""";
    private static final int ROWS_A_STATEMENT = 1_000;

    @Override
    public Uni<Void> keep(Collection<Subject> subjects, Collection<Fact> facts, Instant takenAt) {
        return InOrder.inChunks(List.copyOf(subjects), ROWS_A_STATEMENT, SqlTakenSteps::keepSubjects)
                .flatMap(kept ->
                        InOrder.inChunks(List.copyOf(facts), ROWS_A_STATEMENT, chunk -> keepFacts(chunk, takenAt)));
    }

    private static Uni<Integer> keepSubjects(List<Subject> subjects) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(KEEP_SUBJECTS)
                        .setParameter(1, column(subjects, Subject::id))
                        .setParameter(2, column(subjects, Subject::unitCode))
                        .setParameter(3, column(subjects, Subject::kind))
                        .setParameter(4, column(subjects, Subject::planId))
                        .setParameter(5, column(subjects, Subject::organisation))
                        .setParameter(6, column(subjects, Subject::taskId))
                        .setParameter(7, column(subjects, Subject::dutyId))
                        .setParameter(8, column(subjects, Subject::roundId))
                        .setParameter(9, column(subjects, Subject::ordinal))
                        .setParameter(10, column(subjects, Subject::title))
                        .setParameter(11, column(subjects, Subject::what))
                        .setParameter(12, column(subjects, Subject::due))
                        .setParameter(13, column(subjects, Subject::dueVersion))
                        .executeUpdate());
    }

    private static Uni<Integer> keepFacts(List<Fact> facts, Instant takenAt) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(KEEP_FACTS)
                        .setParameter(1, column(facts, Fact::subjectId))
                        .setParameter(2, column(facts, Fact::step))
                        .setParameter(3, column(facts, Fact::at))
                        .setParameter(4, column(facts, Fact::day))
                        .setParameter(5, column(facts, Fact::daysLate))
                        .setParameter(6, column(facts, fact -> fact.step().place()))
                        .setParameter(7, column(facts, fact -> fact.step().isFinal()))
                        .setParameter(8, takenAt.atOffset(ZoneOffset.UTC))
                        .executeUpdate());
    }

    private static <R> String[] column(List<R> rows, Function<R, @Nullable Object> value) {
        return rows.stream().map(row -> text(value.apply(row))).toArray(String[]::new);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
