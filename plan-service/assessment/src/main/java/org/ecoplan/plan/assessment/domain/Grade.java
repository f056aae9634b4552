package org.ecoplan.plan.assessment.domain;

import java.math.BigDecimal;

/**
 * 等次.
 *
 * @param title such as 优秀
 * @param from the least score that has it, in points
 */
public record Grade(String title, BigDecimal from) {}
