package org.ecoplan.task.obligation.application;

import java.time.LocalDate;

/**
 * An obligation that is due on another day now.
 *
 * @param previous its last day before
 */
public record MovedDeadline(OpenObligation obligation, LocalDate previous) {}
