package oneplace.record.privacy.kept;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import oneplace.record.privacy.Item;
import oneplace.record.privacy.rules.Pattern;
import oneplace.trust.audit.PastLook;
import oneplace.trust.audit.Recorded;

/** Rows of {@code privacy.item}, and how far each chain of the log was gone through. */
public interface KeptItems {

    /** How far one chain was gone through, and the time of the last look; locked until the transaction ends. */
    Mark mark(int chain, Instant beginning);

    /** Goes on. */
    void advance(Mark mark);

    /** Adds a look to the item of its pattern, viewer, day and person, making it when it is the first. */
    void add(Pattern pattern, LocalDate day, Optional<Long> person, PastLook look, int looks);

    /** Items of a pattern, latest first. @param open those nobody has settled, or those somebody has */
    List<Item> of(Pattern pattern, boolean open, int most);

    /** How many of each pattern are open. */
    Map<Pattern, Integer> open();

    /** The item of an id. */
    Optional<Item> find(UUID id);

    /** Settles an item; false when it was settled meanwhile. */
    boolean settle(UUID id, Item.Settled settled, String who);

    /** How far one chain was gone through. */
    record Mark(Recorded place, Instant at) {}
}
