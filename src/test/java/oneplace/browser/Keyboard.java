package oneplace.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Walks a page with the tab key. */
final class Keyboard {

    private static final int MOST_STOPS = 120;

    private static final String FOCUS = """
            () => {
              const e = document.activeElement
              if (!e || e === document.body) return null
              const shown = e.matches('.nhsuk-radios__input, .nhsuk-checkboxes__input') ? e.nextElementSibling : e
              const looks = x => [null, '::before'].map(p => { const s = getComputedStyle(x, p)
                return [s.outlineStyle === 'none' ? '' : s.outline, s.boxShadow, s.backgroundColor, s.borderColor].join() }).join()
              const focused = looks(shown)
              const box = e.getBoundingClientRect()
              const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0
              const text = (e.innerText || e.getAttribute('aria-label') || e.name || e.id || e.tagName).trim()
              e.blur()
              const plain = looks(shown)
              e.focus()
              return { text, seen: focused !== plain, inView }
            }
            """;

    private Keyboard() {}

    /** Every stop from the top of the page to its end. */
    static List<Stop> walk(Page page) {
        List<Stop> stops = new ArrayList<>();
        while (stops.size() < MOST_STOPS) {
            page.keyboard().press("Tab");
            if (!(page.evaluate(FOCUS) instanceof Map<?, ?> stop)) {
                return stops;
            }
            stops.add(new Stop(
                    String.valueOf(stop.get("text")),
                    Boolean.TRUE.equals(stop.get("seen")),
                    Boolean.TRUE.equals(stop.get("inView"))));
        }
        return stops;
    }

    /** Uses the link that skips to the main part. */
    static void skip(Page page) {
        page.evaluate("document.activeElement && document.activeElement.blur()");
        page.focus(".nhsuk-skip-link");
        page.keyboard().press("Enter");
    }
}
