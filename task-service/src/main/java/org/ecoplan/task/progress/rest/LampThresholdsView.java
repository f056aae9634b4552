package org.ecoplan.task.progress.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoplan.task.progress.application.SetThresholds;
import org.ecoplan.task.progress.domain.LampThresholds;

/**
 * The thresholds of a plan's lamps.
 *
 * @param current those that hold; version 0 is the default of the house
 * @param versions all that were set, newest first
 */
public record LampThresholdsView(
        UUID planId, ProgressView.ThresholdsOfLampView current, List<ThresholdsVersionView> versions) {

    static LampThresholdsView of(UUID planId, List<SetThresholds> versions) {
        return new LampThresholdsView(
                planId,
                ProgressView.ThresholdsOfLampView.of(
                        versions.isEmpty()
                                ? LampThresholds.standard()
                                : versions.get(0).thresholds()),
                versions.stream().map(ThresholdsVersionView::of).toList());
    }

    /** What was set, by whom, when and why. */
    public record ThresholdsVersionView(
            ProgressView.ThresholdsOfLampView thresholds, Instant setAt, String setBy, String reason) {

        static ThresholdsVersionView of(SetThresholds set) {
            return new ThresholdsVersionView(
                    ProgressView.ThresholdsOfLampView.of(set.thresholds()), set.at(), set.by(), set.reason());
        }
    }
}
