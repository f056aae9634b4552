package org.ecoplan.plan.notice.domain;

/**
 * That a notice corrects an issued one (更正).
 *
 * @param number from 1, without a gap within the period
 * @param reason 更正原因
 */
public record Correction(int number, String reason) {}
