package org.ecoplan.plan.round.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.round.application.Rounds;
import org.ecoplan.plan.round.domain.Round;
import org.ecoplan.plan.round.domain.RoundId;

/** Rounds in PostgreSQL; the unique key on plan and quarter decides who opens a round. */
@ApplicationScoped
class SqlRounds implements Rounds {
    private static final String INSERT = "insert into scheduling_round (id, plan_id, organisation, period, opened_on, "
            + "unit_report_due, lead_summary_due, review_due, late) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) "
            + "on conflict on constraint scheduling_round_plan_period_uk do nothing";
    private static final String OF_PLAN = "select id, plan_id, organisation, period, opened_on, unit_report_due, "
            + "lead_summary_due, review_due, late from scheduling_round where plan_id = ?1 and organisation = ?2 order by period";

    @Override
    public Uni<Boolean> addIfMissing(Round round) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(INSERT)
                        .setParameter(1, round.id().value())
                        .setParameter(2, round.planId())
                        .setParameter(3, round.organisation())
                        .setParameter(4, round.period().toString())
                        .setParameter(5, round.openedOn())
                        .setParameter(6, round.unitReportDue())
                        .setParameter(7, round.leadSummaryDue())
                        .setParameter(8, round.reviewDue())
                        .setParameter(9, round.late())
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }

    @Override
    public Uni<List<Round>> ofPlan(CallerScope scope, UUID planId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF_PLAN, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .getResultList())
                .map(rows -> rows.stream().map(SqlRounds::round).toList());
    }

    private static Round round(Object[] row) {
        return new Round(
                new RoundId((UUID) row[0]),
                (UUID) row[1],
                (String) row[2],
                ReportingPeriod.parse((String) row[3]),
                (LocalDate) row[4],
                (Boolean) row[8],
                (LocalDate) row[5],
                (LocalDate) row[6],
                (LocalDate) row[7]);
    }
}
