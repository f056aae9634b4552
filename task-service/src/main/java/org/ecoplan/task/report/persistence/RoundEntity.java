package org.ecoplan.task.report.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.task.report.domain.Round;
import org.ecoplan.task.report.domain.RoundId;

/** Row of a round. */
@Entity
@Table(name = "reporting_round")
class RoundEntity {
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

    Round toRound() {
        return new Round(new RoundId(id), planId, organisation, period, openedOn, new Deadline(unitReportDue), unasked);
    }
}
