package org.ecoplan.plan.plan.application;

import java.util.List;
import org.ecoplan.plan.plan.domain.ItemPair;
import org.ecoplan.plan.plan.domain.PlanId;

/**
 * A draft that shall take the place of the document of a plan in force (修订稿).
 *
 * @param plan the plan that it revises
 * @param reason why, for people
 * @param decided what was decided of its tasks and those of the plan
 * @param version grows with each decision
 */
public record RevisionDraft(PlanId draft, PlanId plan, String reason, List<ItemPair> decided, long version) {}
