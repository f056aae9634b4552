package org.ecoplan.task.evidence.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a picture says of itself.
 *
 * @param width pixels
 * @param height pixels
 * @param takenAt from its EXIF data, absent when it says nothing
 * @param takenPlace from its EXIF data, absent when it says nothing
 * @param likeness {@link PictureHash}, absent for a picture without contours
 */
public record Picture(
        int width,
        int height,
        @Nullable Instant takenAt,
        @Nullable GeoPoint takenPlace,
        @Nullable Long likeness) {}
