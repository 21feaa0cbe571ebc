package oneplace.trust.shell;

/** Puts the search for a person into the header; published as a bean by the module that answers it. */
public interface PersonSearch {

    /** Where the form posts its one field {@code q} to: what was typed never stands in an address. */
    String address();

    /** Whether this visitor is offered the search. */
    boolean isFor(Visitor visitor);
}
