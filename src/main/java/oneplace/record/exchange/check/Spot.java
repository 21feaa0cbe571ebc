package oneplace.record.exchange.check;

import org.jspecify.annotations.Nullable;

/**
 * A place in a resource; becomes FHIRPath only when something is found there.
 *
 * @param parent the object around it; null for the resource itself
 * @param name the element's name, or the resource's type
 * @param index where it stands in its array; -1 when it is in none
 */
record Spot(@Nullable Spot parent, String name, int index) {

    static Spot resource(String type) {
        return new Spot(null, type, -1);
    }

    Spot at(String element) {
        return new Spot(this, element, -1);
    }

    Spot at(String element, int index) {
        return new Spot(this, element, index);
    }

    @Override
    public String toString() {
        String own = index < 0 ? name : name + "[" + index + "]";
        return parent == null ? own : parent + "." + own;
    }
}
