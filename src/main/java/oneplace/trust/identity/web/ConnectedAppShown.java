package oneplace.trust.identity.web;

import java.util.List;
import oneplace.trust.identity.kept.AppAuthorizations.Connection;

/**
 * An app somebody let in, for their page.
 *
 * @param words what it may do
 */
public record ConnectedAppShown(Connection connection, List<String> words) {}
