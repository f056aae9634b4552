package org.ecoplan.task.obligation.persistence;

import static org.ecoplan.kit.sql.Columns.column;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.task.obligation.domain.DueDate;
import org.ecoplan.task.obligation.domain.DutyObligations;
import org.ecoplan.task.obligation.domain.Obligation;
import org.jspecify.annotations.Nullable;

/** Writes the obligations of new duties, many rows a statement. */
final class NewObligations {
    private static final int ROWS_A_STATEMENT = 1_000;

    private static final String ADD = """
            insert into obligation (id, assignment_id, organisation, source_id, occurrence, kind, what, strength,
                                    deadline, deadline_version, counted_from, counted_days, provisional, state)
            select dated.id, dated.assignment_id, duty.organisation, dated.source_id, dated.occurrence, dated.kind,
                   dated.what, dated.strength, dated.deadline, dated.deadline_version, dated.counted_from,
                   dated.counted_days, dated.provisional, dated.state
            from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(?3 as uuid[]), cast(?4 as integer[]),
                        cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8 as date[]),
                        cast(?9 as integer[]), cast(?10 as date[]), cast(?11 as integer[]), cast(?12 as boolean[]),
                        cast(?13 as text[]))
                 as dated (id, assignment_id, source_id, occurrence, kind, what, strength, deadline, deadline_version,
                           counted_from, counted_days, provisional, state)
                 join assignment duty on duty.id = dated.assignment_id""";

    private NewObligations() {}

    static Uni<Void> add(List<DutyObligations> added) {
        List<Dated> obligations = added.stream()
                .flatMap(duty -> duty.all().stream().map(obligation -> new Dated(duty.dutyId(), obligation)))
                .toList();
        return InOrder.inChunks(obligations, ROWS_A_STATEMENT, NewObligations::addChunk);
    }

    private static Uni<Integer> addChunk(List<Dated> rows) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter(1, column(rows, row -> row.of().id().value(), UUID[]::new))
                        .setParameter(2, column(rows, row -> row.dutyId(), UUID[]::new))
                        .setParameter(3, column(rows, row -> row.of().source().id(), UUID[]::new))
                        .setParameter(4, column(rows, row -> row.of().source().occurrence(), Integer[]::new))
                        .setParameter(
                                5, column(rows, row -> row.of().source().kind().name(), String[]::new))
                        .setParameter(6, column(rows, row -> row.of().what(), String[]::new))
                        .setParameter(7, column(rows, row -> row.of().strength().name(), String[]::new))
                        .setParameter(8, column(rows, row -> row.of().deadline().lastDay(), LocalDate[]::new))
                        .setParameter(9, column(rows, row -> row.of().due().version(), Integer[]::new))
                        .setParameter(
                                10, column(rows, row -> countedFrom(row.of().due()), LocalDate[]::new))
                        .setParameter(
                                11, column(rows, row -> countedDays(row.of().due()), Integer[]::new))
                        .setParameter(12, column(rows, row -> row.of().due().provisional(), Boolean[]::new))
                        .setParameter(13, column(rows, row -> row.of().state().name(), String[]::new))
                        .executeUpdate());
    }

    private static @Nullable LocalDate countedFrom(DueDate due) {
        return due.count() == null ? null : due.count().from();
    }

    private static @Nullable Integer countedDays(DueDate due) {
        return due.count() == null ? null : due.count().days();
    }

    private record Dated(UUID dutyId, Obligation of) {}
}
