package org.ecoplan.plan.precedence.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The document that sets a level.
 *
 * @param number 发文字号, absent where it has none
 * @param planId the plan that was made of it, absent where the level was entered from the document itself
 * @param targetId the target of that plan
 */
public record SourceDocument(
        String title,
        @Nullable String number,
        @Nullable UUID planId,
        @Nullable UUID targetId) {}
