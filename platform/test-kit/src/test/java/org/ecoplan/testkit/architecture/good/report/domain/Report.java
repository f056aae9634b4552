package org.ecoplan.testkit.architecture.good.report.domain;

import org.ecoplan.testkit.architecture.good.assignment.domain.AssignmentId;

/** Names another feature's thing by its id. */
public record Report(AssignmentId assignment) {}
