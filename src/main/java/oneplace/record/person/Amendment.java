package oneplace.record.person;

import java.util.List;

/**
 * A change of what is known of a person. It is asked once their record is locked, with what is known at that moment, so that
 * what another wrote in between is neither lost nor overlooked.
 */
@FunctionalInterface
public interface Amendment {

    /**
     * What is to be known now.
     *
     * @param known the whole person, protected details included: not to be shown
     * @param faults takes why it cannot be done; with one nothing changes
     */
    Demographics of(Person known, List<Fault> faults);
}
