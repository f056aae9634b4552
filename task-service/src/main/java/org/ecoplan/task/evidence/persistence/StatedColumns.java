package org.ecoplan.task.evidence.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.ecoplan.task.evidence.domain.GeoPoint;
import org.ecoplan.task.evidence.domain.Stated;
import org.jspecify.annotations.Nullable;

/** What a unit says of a file, in columns; Hibernate reads no columns at all as no object. */
@Embeddable
class StatedColumns {
    @Column(name = "stated_on")
    @Nullable
    LocalDate on;

    @Column(name = "stated_latitude")
    @Nullable
    Double latitude;

    @Column(name = "stated_longitude")
    @Nullable
    Double longitude;

    static StatedColumns of(Stated stated) {
        StatedColumns columns = new StatedColumns();
        columns.on = stated.on();
        if (stated.at() != null) {
            columns.latitude = stated.at().latitude();
            columns.longitude = stated.at().longitude();
        }
        return columns;
    }

    static Stated toStated(@Nullable StatedColumns columns) {
        return columns == null
                ? new Stated(null, null)
                : new Stated(columns.on, point(columns.latitude, columns.longitude));
    }

    static @Nullable GeoPoint point(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
    }
}
