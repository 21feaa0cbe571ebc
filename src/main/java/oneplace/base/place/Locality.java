package oneplace.base.place;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * An area or list of the place: the place itself, a town, an area forum, a cluster of practices, a practice, a
 * neighbourhood, a ward.
 *
 * @param code its name in files
 * @param kind {@code place}, {@code area-forum}, {@code gp-cluster}, {@code gp-practice}, {@code neighbourhood} …
 * @param parent the code of the larger one it lies in
 * @param population people, where a figure is known
 * @param invented true when no source names it
 */
public record Locality(
        String code, String kind, String name, Optional<String> parent, OptionalInt population, boolean invented) {}
