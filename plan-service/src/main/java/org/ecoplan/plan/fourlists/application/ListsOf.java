package org.ecoplan.plan.fourlists.application;

import java.util.UUID;

/** Whose lists of which year of which plan. */
public record ListsOf(UUID planId, int year, String leadUnit) {}
