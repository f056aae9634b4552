package org.ecoplan.testkit.architecture.good.assignment.domain;

import java.util.UUID;

/** Typed id. */
public record AssignmentId(UUID value) {}
