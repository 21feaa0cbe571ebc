package oneplace.record.exchange.web;

import java.util.List;
import oneplace.record.sharedrecord.search.NameValue;
import oneplace.record.sharedrecord.search.SearchControls;
import oneplace.record.sharedrecord.search.SearchQuery;
import oneplace.record.sharedrecord.search.SearchRefusal;

/**
 * A search as it will be carried out: one query for each type.
 *
 * @param queries at least one; empty when nothing can match
 * @param controls how the answer is to look
 * @param used the parameters taken into account, for the self link
 * @param ignored those left out, with the reason
 */
record Question(
        List<SearchQuery> queries, SearchControls controls, List<NameValue> used, List<SearchRefusal> ignored) {}
