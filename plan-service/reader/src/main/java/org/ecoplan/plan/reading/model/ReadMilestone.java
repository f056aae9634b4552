package org.ecoplan.plan.reading.model;

import java.time.LocalDate;

/** 节点: a dated deliverable without a level. */
public record ReadMilestone(String what, LocalDate by, Strength strength, String quote, Evidence evidence) {}
