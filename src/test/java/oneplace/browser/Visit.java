package oneplace.browser;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/**
 * A page as somebody sees it.
 *
 * @param name what it is called in reports and pictures
 * @param who who looks
 * @param address where it starts
 * @param then what is done there until the page in question stands: fill in, press, wait
 */
record Visit(String name, Who who, String address, Consumer<Page> then) {

    private static final Consumer<Page> NOTHING = page -> {};

    /** A page that its address leads to. */
    static Visit page(String name, Who who, String address) {
        return new Visit(name, who, address, NOTHING);
    }

    /** A page that something done on another leads to. */
    static Visit after(String name, Who who, String address, Consumer<Page> then) {
        return new Visit(name, who, address, then);
    }

    /** Whether its address alone leads to it. Otherwise the keyboard begins at what was done: an answer, an error. */
    boolean byAddress() {
        return then == NOTHING;
    }

    /** Goes there. */
    void open(Page page, String host) {
        page.navigate(host + address);
        then.accept(page);
    }

    @Override
    public String toString() {
        return name + ", " + who.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
