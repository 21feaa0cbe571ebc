package oneplace.record.sharedrecord;

import java.util.List;
import java.util.Optional;

/**
 * A page of entries.
 *
 * @param matches what matched, in order
 * @param included what was asked for beside the matches
 * @param total how many match altogether, if it was asked for
 * @param next hand this back for the next page; empty on the last
 */
public record Page(List<Entry> matches, List<Entry> included, Optional<Long> total, Optional<String> next) {}
