package org.ecoplan.plan.plan.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a person decided of a task, or of a target outside the tasks, when its plan is revised (对应关系): both sides are the same;
 * only a new side is one that begins (新增), only an old side one that ends (终止).
 *
 * @param before in the plan in force
 * @param after in the draft
 */
public record ItemPair(@Nullable ItemId before, @Nullable ItemId after, Decision decision) {}
