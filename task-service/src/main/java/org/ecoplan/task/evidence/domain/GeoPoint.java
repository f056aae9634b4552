package org.ecoplan.task.evidence.domain;

/**
 * A place on the earth in degrees of WGS 84, north and east positive.
 *
 * @param latitude -90..90
 * @param longitude -180..180
 */
public record GeoPoint(double latitude, double longitude) {
    private static final double MEAN_RADIUS_METRES = 6_371_008.8;

    public boolean isOnEarth() {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    /** Metres along the great circle, on a sphere (haversine formula). */
    public long metresTo(GeoPoint other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return Math.round(2 * MEAN_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(half))));
    }
}
