package oneplace.record.sharedrecord.search;

import java.math.BigDecimal;
import oneplace.record.sharedrecord.search.path.Walk;
import tools.jackson.databind.JsonNode;

/**
 * {@code near=latitude|longitude|distance|unit}: a position within that distance, on a sphere of 6,371 km radius
 * (haversine formula).
 */
record NearTest(double latitude, double longitude, double kilometres) implements ValueTest {

    private static final double EARTH_KILOMETRES = 6_371;

    @Override
    public boolean accepts(Walk walk, JsonNode element) {
        BigDecimal north = Json.number(element, "latitude");
        BigDecimal east = Json.number(element, "longitude");
        return north != null && east != null && distance(north.doubleValue(), east.doubleValue()) <= kilometres;
    }

    private double distance(double north, double east) {
        double half = square(Math.sin(Math.toRadians(north - latitude) / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(north))
                        * square(Math.sin(Math.toRadians(east - longitude) / 2));
        return 2 * EARTH_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    private static double square(double x) {
        return x * x;
    }
}
