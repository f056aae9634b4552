package org.ecoplan.task.obligation.application;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoplan.task.obligation.domain.DutyObligations;

/** A duty that is new, with its obligations. */
public record DatedDuty(ObligatedDuty duty, DutyObligations obligations) {

    /** The first day on which something of it is due. */
    public Optional<LocalDate> nextDue() {
        return obligations.nextDue();
    }

    /** Last day of its last obligation. */
    public Optional<LocalDate> finalDeadline() {
        return obligations.finalDeadline();
    }

    Stream<OpenObligation> open() {
        return obligations.all().stream().map(each -> OpenObligation.of(duty, each));
    }
}
