package org.ecoplan.plan.plan.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.plan.plan.domain.PlanTree;
import org.jspecify.annotations.Nullable;

/**
 * The trees of the plans that were read or written last, beside the text that they stand for: a review is hundreds of
 * steps on one plan, and each would parse all of it again. The text decides, so a tree is never older than its row.
 */
@ApplicationScoped
class RecentTrees {
    /** UTF-16 code units of all texts together; a thousand tasks are two million. */
    private static final int MOST_CHARACTERS = 8_000_000;

    private final Map<UUID, Parsed> byPlan = new LinkedHashMap<>(16, 0.75f, true);
    private long characters;

    /** The tree that the text stands for. */
    PlanTree of(UUID plan, String json) {
        PlanTree known = known(plan, json);
        if (known != null) {
            return known;
        }
        PlanTree tree = TreeJson.read(json);
        keep(plan, json, tree);
        return tree;
    }

    private synchronized @Nullable PlanTree known(UUID plan, String json) {
        Parsed parsed = byPlan.get(plan);
        return parsed != null && parsed.json().equals(json) ? parsed.tree() : null;
    }

    /** A tree as it was written; where the transaction fails after all, no row will have its text. */
    synchronized void keep(UUID plan, String json, PlanTree tree) {
        Parsed before = byPlan.remove(plan);
        characters -= before == null ? 0 : before.json().length();
        if (json.length() > MOST_CHARACTERS) {
            return;
        }
        byPlan.put(plan, new Parsed(json, tree));
        characters += json.length();
        Iterator<Parsed> oldest = byPlan.values().iterator();
        while (characters > MOST_CHARACTERS && oldest.hasNext()) {
            characters -= oldest.next().json().length();
            oldest.remove();
        }
    }

    private record Parsed(String json, PlanTree tree) {}
}
