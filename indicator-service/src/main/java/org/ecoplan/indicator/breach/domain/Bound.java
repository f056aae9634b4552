package org.ecoplan.indicator.breach.domain;

import java.math.BigDecimal;
import org.ecoplan.kernel.Comparator;

/** One side of a rule: a comparator with its one figure. */
public record Bound(Comparator comparator, BigDecimal limit) {}
