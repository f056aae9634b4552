package org.ecoplan.task.quota.application;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Tells others how a target is split, in the transaction of the change. */
public interface QuotaEvents {

    Uni<Void> set(UUID planId, SplitTarget target, QuotaVersion added);
}
