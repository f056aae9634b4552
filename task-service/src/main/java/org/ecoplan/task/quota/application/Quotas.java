package org.ecoplan.task.quota.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;

/** The quotas that are kept. */
public interface Quotas {

    /** Who has a live part in a task of the caller's organisation, in which the caller's branch has one. */
    Uni<List<Part>> partsOf(CallerScope scope, UUID taskId);

    /** The versions of a target, newest first. */
    Uni<List<QuotaVersion>> of(CallerScope scope, UUID taskId, UUID targetId);

    /** What the newest versions set to a unit, by target of the task; who asks has found that the task exists for the caller. */
    Uni<Map<UUID, UnitQuota>> ofUnit(CallerScope scope, UUID taskId, String unitCode);

    /** Writes a version; answers whether it is there now, or another writer was first. */
    Uni<Boolean> add(SplitTarget target, QuotaVersion added);

    /** A unit's part in a task. */
    record Part(UUID planId, String unitCode, boolean lead) {}
}
