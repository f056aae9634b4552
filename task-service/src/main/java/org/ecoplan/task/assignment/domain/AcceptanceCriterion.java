package org.ecoplan.task.assignment.domain;

/**
 * A criterion of acceptance (验收标准).
 *
 * @param wording for people
 * @param mayBeInapplicable whether there are duties to which it does not apply
 */
public record AcceptanceCriterion(String code, String wording, boolean mayBeInapplicable) {}
