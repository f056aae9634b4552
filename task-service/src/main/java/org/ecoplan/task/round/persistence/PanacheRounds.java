package org.ecoplan.task.round.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.round.application.FoundRound;
import org.ecoplan.task.round.application.Rounds;
import org.ecoplan.task.round.domain.OpeningRound;
import org.ecoplan.task.round.domain.Round;
import org.ecoplan.task.round.domain.RoundId;

/** Keeps the progress of rounds in PostgreSQL. */
@ApplicationScoped
class PanacheRounds implements Rounds {
    private static final String STOP =
            "update reporting_round set state = 'OPEN' where plan_id = ?1 and state = 'OPENING'";

    private static final String RESCHEDULE = "update reporting_round set unit_report_due = ?2 where id = ?1";

    private static final String OPEN = """
            insert into reporting_round (id, plan_id, organisation, period, opened_on, unit_report_due, state,
                                         expects_up_to, requested_up_to, unasked)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, false)
            on conflict on constraint reporting_round_pk do nothing""";

    private static final String FIND = """
            select id, plan_id, organisation, period, opened_on, unit_report_due
            from reporting_round where id = ?1 and organisation = ?2 and not unasked""";

    private static final String FIND_FOR_CHANGE = """
            select id, plan_id, organisation, period, opened_on, unit_report_due, state, closed_at is not null
            from reporting_round where id = ?1 and organisation = ?2 and not unasked
            for no key update""";

    private static final String OPENING = "select id from reporting_round where state = 'OPENING' order by id";

    private static final String HOLD = """
            select id, plan_id, organisation, period, opened_on, unit_report_due, expects_up_to, requested_up_to
            from reporting_round where id = ?1 and state = 'OPENING'
            for no key update skip locked""";

    private static final String SAVE = "update reporting_round set requested_up_to = ?2, state = ?3 where id = ?1";

    @Override
    public Uni<Void> stopOf(UUID planId) {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(STOP).setParameter(1, planId).executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> reschedule(RoundId id, Deadline due) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(RESCHEDULE)
                        .setParameter(1, id.value())
                        .setParameter(2, due.lastDay())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> open(OpeningRound opening) {
        Round round = opening.round();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OPEN)
                        .setParameter(1, round.id().value())
                        .setParameter(2, round.planId())
                        .setParameter(3, round.organisation())
                        .setParameter(4, round.period())
                        .setParameter(5, round.openedOn())
                        .setParameter(6, round.due().lastDay())
                        .setParameter(7, state(opening))
                        .setParameter(8, opening.expectsUpTo())
                        .setParameter(9, opening.requestedUpTo())
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }

    @Override
    public Uni<Optional<Round>> find(CallerScope scope, RoundId id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FIND, Object[].class)
                        .setParameter(1, id.value())
                        .setParameter(2, scope.organisationOrNone())
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(PanacheRounds::round));
    }

    @Override
    public Uni<Optional<FoundRound>> findForChange(CallerScope scope, RoundId id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FIND_FOR_CHANGE, Object[].class)
                        .setParameter(1, id.value())
                        .setParameter(2, scope.organisationOrNone())
                        .getResultList())
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new FoundRound(round(row), row[6].equals("OPENING"), (Boolean) row[7])));
    }

    @Override
    public Uni<List<RoundId>> opening() {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(OPENING, UUID.class).getResultList())
                .map(ids -> ids.stream().map(RoundId::new).toList());
    }

    @Override
    public Uni<Optional<OpeningRound>> hold(RoundId id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HOLD, Object[].class)
                        .setParameter(1, id.value())
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(PanacheRounds::opening));
    }

    private static OpeningRound opening(Object[] row) {
        return new OpeningRound(round(row), (Long) row[6], (Long) row[7]);
    }

    private static Round round(Object[] row) {
        return new Round(
                new RoundId((UUID) row[0]),
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (LocalDate) row[4],
                new Deadline((LocalDate) row[5]));
    }

    @Override
    public Uni<Void> save(OpeningRound opening) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SAVE)
                        .setParameter(1, opening.round().id().value())
                        .setParameter(2, opening.requestedUpTo())
                        .setParameter(3, state(opening))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static String state(OpeningRound opening) {
        return opening.isDone() ? "OPEN" : "OPENING";
    }
}
