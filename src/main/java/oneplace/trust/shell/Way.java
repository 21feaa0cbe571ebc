package oneplace.trust.shell;

import java.util.function.Predicate;

/** A {@link NavigationItem} made of its parts. */
record Way(String text, String address, String says, int order, Predicate<Visitor> audience) implements NavigationItem {

    Way {
        if (!address.startsWith("/")) {
            throw new IllegalArgumentException("a navigation item leads to a path, not to \"" + address + "\"");
        }
    }

    @Override
    public boolean isFor(Visitor visitor) {
        return audience.test(visitor);
    }
}
