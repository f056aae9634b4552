package org.ecoplan.plan.plan.domain;

import org.jspecify.annotations.Nullable;

/**
 * A unit as the document names it, in its part (责任单位).
 *
 * @param inherited carried down by a clause said once (「以下均需…实施,不再重复」)
 * @param unitCode chosen by the reviewer where the name alone does not say which unit is meant
 */
public record UnitPart(
        String name,
        UnitRole role,
        boolean inherited,
        @Nullable String unitCode) {}
