package org.ecoplan.plan.calendar.domain;

/** A day of a notice (放假通知) as it was handed in: nothing is checked yet. */
public record NoticeRow(String date, String type, String name) {}
