package org.ecoplan.task.quota.application;

import java.util.List;
import org.ecoplan.task.target.application.IssuedTarget;

/**
 * A target with how it is split.
 *
 * @param versions those that were set, newest first; none where the figures of the document hold
 */
public record SplitTarget(IssuedTarget target, List<QuotaVersion> versions) {

    /** The version that holds; 0 for what the document says. */
    public int version() {
        return versions.isEmpty() ? 0 : versions.get(0).version();
    }
}
