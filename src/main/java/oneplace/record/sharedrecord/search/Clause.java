package oneplace.record.sharedrecord.search;

/**
 * One condition of a query. {@link SimpleClause} and {@link IdClause} are decided on a resource alone; the others ask
 * about further resources and are for the store to resolve.
 */
public sealed interface Clause permits SimpleClause, IdClause, ChainClause, HasClause, HierarchyClause, ListClause {

    /** The parameter's name as it was asked, with modifier and chain. */
    String name();
}
