package oneplace.trust.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has looked. The caller has decided that the asker may know, and records this look too. */
@Component
public class Looks {

    /** Looks on a page. */
    public static final int PAGE = 50;

    private final LookStore store;
    private final LookSearch search;

    Looks(LookStore store, LookSearch search) {
        this.store = store;
        this.search = search;
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

    /** Looks of a filter, newest first, one by one. @param after where the page before ended; null for the first */
    @Transactional(readOnly = true)
    public List<PastLook> search(LookFilter filter, @Nullable LookKey after, int most) {
        return search.looks(filter, after, most);
    }

    /** The same, with what one viewer did again and again on one day (in London) folded into one. */
    @Transactional(readOnly = true)
    public List<FoldedLook> folded(LookFilter filter, @Nullable LookKey after, int most) {
        return search.folded(filter, after, most);
    }

    /** Looks of a filter, counted. */
    @Transactional(readOnly = true)
    public LookTally tally(LookFilter filter) {
        return search.tally(filter);
    }

    /** The organisations looks of a filter came from. */
    @Transactional(readOnly = true)
    public List<Integer> organisations(LookFilter filter) {
        return search.organisations(filter);
    }

    /** The look that stands there. */
    @Transactional(readOnly = true)
    public Optional<PastLook> find(Recorded place) {
        return search.find(place);
    }

    /** The numbers of all chains. */
    @Transactional(readOnly = true)
    public List<Integer> chains() {
        return search.chains();
    }

    /**
     * Looks of one chain after a place of it, in their order: for whoever goes through the log bit by bit. A chain has no
     * gaps and only grows, so nothing is missed and nothing comes twice.
     *
     * @param since a moment before which none of them lies; spares months that were gone through
     */
    @Transactional(readOnly = true)
    public List<PastLook> following(Recorded place, Instant since, int most) {
        return search.after(place.shard(), place.seq(), since, most);
    }

    /** Up to {@link #PAGE} looks, and whether older ones follow. */
    public record Page(List<PastLook> looks, boolean more) {}
}
