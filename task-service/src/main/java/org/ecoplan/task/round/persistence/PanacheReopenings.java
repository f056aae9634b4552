package org.ecoplan.task.round.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.sql.Columns;
import org.ecoplan.task.round.application.DecisionPlace;
import org.ecoplan.task.round.application.Reopenings;
import org.ecoplan.task.round.domain.Act;
import org.ecoplan.task.round.domain.Closing;
import org.ecoplan.task.round.domain.Reopening;
import org.ecoplan.task.round.domain.ReopeningId;
import org.ecoplan.task.round.domain.RoundId;
import org.jspecify.annotations.Nullable;

/** Keeps the closings of rounds and the windows in them in PostgreSQL. */
@ApplicationScoped
class PanacheReopenings implements Reopenings {
    private static final UUID ANY = new UUID(0, 0);
    private static final DecisionPlace LATEST = new DecisionPlace(Instant.parse("9999-01-01T00:00:00Z"), ANY);

    private static final String CLOSING = """
            select closed_at, closed_by, closing_reason from reporting_round
            where id = ?1 and organisation = ?2 and closed_at is not null""";

    private static final String CLOSE =
            "update reporting_round set closed_at = ?2, closed_by = ?3, closing_reason = ?4 where id = ?1";

    private static final String SCOPE = """
            select r.unit_code from report r
            where r.id = ?1 and r.round_id = ?2 and r.organisation = ?3
                  and (?4 or exists (select 1 from assignment part
                                     where part.task_id = r.task_id and part.unit_code = any(cast(?5 as text[]))))""";

    private static final String ADD = """
            insert into reopening (id, round_id, organisation, report_id, unit_code, reason, last_day, asked_at, asked_by,
                                   asker_unit, state)
            values (?1, ?2, ?3, nullif(cast(?4 as uuid), '00000000-0000-0000-0000-000000000000'), nullif(?5, ''), ?6, ?7,
                    ?8, ?9, nullif(?10, ''), 'ASKED')""";

    private static final String SAVE = """
            update reopening set state = ?2, decided_at = ?3, decided_by = ?4, decider_unit = nullif(?5, ''),
                                 remark = nullif(?6, '')
            where id = ?1""";

    private static final String WINDOWS = """
            select w.id, w.round_id, w.organisation, w.report_id, w.unit_code, w.reason, w.last_day, w.asked_at, w.asked_by,
                   w.asker_unit, w.state, w.decided_at, w.decided_by, w.decider_unit, w.remark
            from reopening w
            where w.organisation = ?1""";

    private static final String OF_REPORT =
            WINDOWS + " and w.round_id = ?2 and (w.report_id is null or w.report_id = ?3)";

    private static final String UNDECIDED = WINDOWS + """
             and w.round_id = ?2 and w.state = 'ASKED' and w.last_day >= ?4
            and w.report_id is not distinct from nullif(cast(?3 as uuid), '00000000-0000-0000-0000-000000000000')
            order by w.asked_at limit 1""";

    private static final String SEEN =
            WINDOWS + " and (?2 or w.unit_code is null or w.unit_code = any(cast(?3 as text[])))";

    private static final String FIND_FOR_CHANGE = SEEN + " and w.id = ?4 for no key update";

    private static final String PAGE = SEEN + """

                  and (w.asked_at, w.id) < (cast(?4 as timestamptz), cast(?5 as uuid))
                  and (cast(?6 as uuid) = '00000000-0000-0000-0000-000000000000' or w.round_id = ?6)
                  and (?7 = '' or ?7 = case
                      when w.state = 'REFUSED' then 'REFUSED'
                      when w.last_day < cast(?8 as date) then 'EXPIRED'
                      when w.state = 'APPROVED' then 'OPEN' else 'ASKED' end)
            order by w.asked_at desc, w.id desc limit ?9""";

    @Override
    public Uni<Optional<Closing>> closing(CallerScope scope, RoundId round) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(CLOSING, Object[].class)
                        .setParameter(1, round.value())
                        .setParameter(2, scope.organisationOrNone())
                        .getResultList())
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Closing(Columns.instant(row[0]), (String) row[1], (String) row[2])));
    }

    @Override
    public Uni<Void> close(RoundId round, Closing closing) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(CLOSE)
                        .setParameter(1, round.value())
                        .setParameter(2, closing.at().atOffset(ZoneOffset.UTC))
                        .setParameter(3, closing.by())
                        .setParameter(4, closing.reason())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Reopening>> windowsOf(CallerScope scope, RoundId round, UUID report) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF_REPORT, Object[].class)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, round.value())
                        .setParameter(3, report)
                        .getResultList())
                .map(PanacheReopenings::all);
    }

    @Override
    public Uni<Optional<Reopening.Scope>> scopeOf(CallerScope scope, RoundId round, UUID report) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SCOPE, String.class)
                        .setParameter(1, report)
                        .setParameter(2, round.value())
                        .setParameter(3, scope.organisationOrNone())
                        .setParameter(4, scope.wholeOrganisation())
                        .setParameter(5, scope.branchCodes())
                        .getResultList())
                .map(units -> units.stream().findFirst().map(unit -> new Reopening.Scope(report, unit)));
    }

    @Override
    public Uni<Optional<Reopening>> undecided(
            CallerScope scope, RoundId round, @Nullable UUID report, LocalDate today) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(UNDECIDED, Object[].class)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, round.value())
                        .setParameter(3, report == null ? ANY : report)
                        .setParameter(4, today)
                        .getResultList())
                .map(rows -> all(rows).stream().findFirst());
    }

    @Override
    public Uni<Void> add(Reopening window) {
        UUID report = window.scope().report();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter(1, window.id().value())
                        .setParameter(2, window.round().value())
                        .setParameter(3, window.organisation())
                        .setParameter(4, report == null ? ANY : report)
                        .setParameter(5, orNone(window.scope().unit()))
                        .setParameter(6, window.reason())
                        .setParameter(7, window.until().lastDay())
                        .setParameter(8, window.asked().at().atOffset(ZoneOffset.UTC))
                        .setParameter(9, window.asked().by())
                        .setParameter(10, orNone(window.asked().unit()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static String orNone(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public Uni<Optional<Reopening>> findForChange(CallerScope scope, ReopeningId id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FIND_FOR_CHANGE, Object[].class)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, scope.wholeOrganisation())
                        .setParameter(3, scope.branchCodes())
                        .setParameter(4, id.value())
                        .getResultList())
                .map(rows -> all(rows).stream().findFirst());
    }

    @Override
    public Uni<Void> save(Reopening window) {
        Act decided = Objects.requireNonNull(window.decided(), "decided");
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SAVE)
                        .setParameter(1, window.id().value())
                        .setParameter(2, window.state().name())
                        .setParameter(3, decided.at().atOffset(ZoneOffset.UTC))
                        .setParameter(4, decided.by())
                        .setParameter(5, orNone(decided.unit()))
                        .setParameter(6, orNone(window.remark()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Reopening>> page(
            CallerScope scope,
            @Nullable UUID round,
            Reopening.@Nullable Standing standing,
            LocalDate today,
            @Nullable DecisionPlace after,
            int limit) {
        DecisionPlace place = after == null ? LATEST : after;
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PAGE, Object[].class)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, scope.wholeOrganisation())
                        .setParameter(3, scope.branchCodes())
                        .setParameter(4, place.at().atOffset(ZoneOffset.UTC))
                        .setParameter(5, place.id())
                        .setParameter(6, round == null ? ANY : round)
                        .setParameter(7, standing == null ? "" : standing.name())
                        .setParameter(8, today)
                        .setParameter(9, limit)
                        .getResultList())
                .map(PanacheReopenings::all);
    }

    private static List<Reopening> all(List<Object[]> rows) {
        return rows.stream().map(PanacheReopenings::window).toList();
    }

    private static Reopening window(Object[] row) {
        return new Reopening(
                new ReopeningId((UUID) row[0]),
                new RoundId((UUID) row[1]),
                (String) row[2],
                new Reopening.Scope((UUID) row[3], (String) row[4]),
                (String) row[5],
                new Deadline((LocalDate) row[6]),
                new Act(Columns.instant(row[7]), (String) row[8], (String) row[9]),
                Reopening.State.valueOf((String) row[10]),
                row[11] == null ? null : new Act(Columns.instant(row[11]), (String) row[12], (String) row[13]),
                (String) row[14]);
    }
}
