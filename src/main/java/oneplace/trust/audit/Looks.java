package oneplace.trust.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has looked at a person's record. The caller has decided that the asker may know, and records this look too. */
@Component
public class Looks {

    /** Looks on a page. */
    public static final int PAGE = 50;

    private final LookStore store;

    Looks(LookStore store) {
        this.store = store;
    }

    /**
     * Looks at one person, newest first.
     *
     * @param person number from the person index
     * @param page from 1; a page beyond the end is empty
     */
    @Transactional(readOnly = true)
    public Page at(long person, int page) {
        if (page < 1) {
            throw new IllegalArgumentException("pages count from 1");
        }
        List<PastLook> looks = store.at(person, (page - 1L) * PAGE, PAGE + 1);
        return new Page(looks.stream().limit(PAGE).toList(), looks.size() > PAGE);
    }

    /** Up to {@link #PAGE} looks, and whether older ones follow. */
    public record Page(List<PastLook> looks, boolean more) {}
}
