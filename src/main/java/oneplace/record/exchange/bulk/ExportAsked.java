package oneplace.record.exchange.bulk;

import java.util.List;

/**
 * What a client asked to be exported; kept as JSON, so that it is plain.
 *
 * @param level {@code system}, {@code patient} or {@code group}
 * @param group the id of the Group; empty otherwise
 * @param types the types wanted, all of which the client's token allows
 * @param since only what was written from then on, as an instant; empty for all
 * @param filters searches, {@code Type?query}, of which an entry of the type must match one
 * @param patients ids of the only people wanted; empty for all
 * @param request the address that was asked, for the manifest
 */
public record ExportAsked(
        String level,
        String group,
        List<String> types,
        String since,
        List<String> filters,
        List<String> patients,
        String request) {}
