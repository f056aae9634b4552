package org.ecoplan.plan.plan.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a person decided of a task when its plan is revised (对应关系): both sides are the same task; only a new side is a task
 * that begins (新增), only an old side one that ends (终止).
 *
 * @param before the task of the plan in force
 * @param after the task of the draft
 */
public record TaskPair(@Nullable ItemId before, @Nullable ItemId after, Decision decision) {}
