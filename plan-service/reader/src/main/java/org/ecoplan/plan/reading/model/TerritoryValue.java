package org.ecoplan.plan.reading.model;

import java.math.BigDecimal;

/** 分地区指标值: the level one territory has to reach, or its share of a quota. */
public record TerritoryValue(String territory, BigDecimal value, Span span) {}
