package org.ecoplan.task.ladder.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.ladder.domain.LadderVersion;
import org.ecoplan.task.ladder.domain.PlanLadders;

/** The ladders of plans that are kept, with all that was proposed and adopted. */
public interface Ladders {

    /** The ladders by which an organisation climbs: what was adopted for its plans, over the default of all others. */
    Uni<PlanLadders> over(PlanLadders defaults, String organisation);

    /** The newest versions of a plan of the caller's organisation, proposals included, newest first. */
    Uni<List<LadderVersion>> of(CallerScope scope, UUID planId);

    /** Keeps a proposal; answers whether it is there now, or another writer was first. */
    Uni<Boolean> propose(UUID planId, String organisation, LadderVersion proposed);

    /** Takes effect with the next look; answers whether nobody adopted it before. */
    Uni<Boolean> adopt(UUID planId, int version, LadderVersion.Adoption adoption);

    /** Whether a plan of the caller's organisation has duties. */
    Uni<Boolean> isPlan(CallerScope scope, UUID planId);
}
