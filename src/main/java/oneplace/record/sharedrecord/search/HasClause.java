package oneplace.record.sharedrecord.search;

/**
 * {@code _has:Observation:patient:code=…}: some resource refers, under {@code reference}, to this one, and a clause holds
 * of it.
 *
 * @param type the type that refers
 * @param reference its reference parameter
 * @param inner what must hold of it
 */
public record HasClause(String name, String type, SearchParameter reference, Clause inner) implements Clause {}
