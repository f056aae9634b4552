package org.ecoplan.task.report.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.task.report.domain.AskingRound;
import org.ecoplan.task.round.domain.RoundId;
import org.hibernate.annotations.Immutable;

/** Row of a round as its reports read it, or of the occasion of a report that nobody asked for. */
@Entity
@Immutable
@Table(name = "reporting_round")
class AskingRoundEntity {
    @Id
    UUID id;

    @Column(name = "plan_id")
    UUID planId;

    String organisation;
    String period;

    @Column(name = "opened_on")
    LocalDate openedOn;

    @Column(name = "unit_report_due")
    LocalDate unitReportDue;

    boolean unasked;

    AskingRound toRound() {
        return new AskingRound(
                new RoundId(id), planId, organisation, period, openedOn, new Deadline(unitReportDue), unasked);
    }
}
