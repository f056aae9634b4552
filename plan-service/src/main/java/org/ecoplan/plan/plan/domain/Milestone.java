package org.ecoplan.plan.plan.domain;

import java.time.LocalDate;

/** A dated deliverable without a number (时间节点). */
public record Milestone(String what, LocalDate by, Strength strength, String quote) {}
