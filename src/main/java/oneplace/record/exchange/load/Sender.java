package oneplace.record.exchange.load;

import oneplace.base.place.Organisation;
import oneplace.trust.access.Viewer;

/**
 * For whom an import is made.
 *
 * @param viewer the place itself, at work for the organisation
 * @param organisation whose entries these are, where they do not name another
 * @param naming under which ids they stand
 */
record Sender(Viewer viewer, Organisation organisation, Naming naming) {}
