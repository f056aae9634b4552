package org.ecoplan.task.ladder.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.task.ladder.domain.LadderPolicy;
import org.ecoplan.task.ladder.domain.LadderVersion;
import org.jspecify.annotations.Nullable;

/**
 * The ladder of a plan (催办阶梯).
 *
 * @param inForce the version whose rungs are those of today; 0 is the default of the house
 * @param rungs of the version in force
 * @param waiting the number of the proposal that waits to be adopted
 * @param versions all that was proposed, newest first
 */
public record PlanLadderView(
        UUID planId,
        int inForce,
        List<LadderRungView> rungs,
        @Nullable Integer waiting,
        List<LadderVersionView> versions) {

    static PlanLadderView of(UUID planId, List<LadderVersion> versions, LocalDate today) {
        int inForce =
                LadderPolicy.of(versions, WorkingDayCalendar.provisional()).versionOn(today);
        return new PlanLadderView(
                planId,
                inForce,
                versions.stream()
                        .filter(each -> each.version() == inForce)
                        .map(LadderVersion::rungs)
                        .findFirst()
                        .orElseGet(LadderPolicy::standardRungs)
                        .stream()
                        .map(LadderRungView::of)
                        .toList(),
                versions.isEmpty() || versions.get(0).isAdopted()
                        ? null
                        : versions.get(0).version(),
                versions.stream().map(LadderVersionView::of).toList());
    }

    /** The newest version, which the next change is over. */
    int newest() {
        return versions.isEmpty() ? 0 : versions.get(0).version();
    }

    /** What was proposed, by whom and why, and who adopted it from which day. */
    public record LadderVersionView(
            int version,
            List<LadderRungView> rungs,
            String proposedBy,
            Instant proposedAt,
            String proposedBecause,
            @Nullable String adoptedBy,
            @Nullable Instant adoptedAt,
            @Nullable String adoptedBecause,
            @Nullable LocalDate from) {

        static LadderVersionView of(LadderVersion version) {
            LadderVersion.Act proposal = version.proposal();
            LadderVersion.Adoption adoption = version.adoption();
            return new LadderVersionView(
                    version.version(),
                    version.rungs().stream().map(LadderRungView::of).toList(),
                    proposal.by(),
                    proposal.at(),
                    proposal.reason(),
                    adoption == null ? null : adoption.act().by(),
                    adoption == null ? null : adoption.act().at(),
                    adoption == null ? null : adoption.act().reason(),
                    adoption == null ? null : adoption.from());
        }
    }
}
