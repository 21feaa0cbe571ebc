package oneplace.record.person;

import oneplace.base.kernel.OrganisationCode;
import org.jspecify.annotations.Nullable;

/**
 * Who recorded something.
 *
 * @param who the account or API client, or what part of Oneplace did it
 */
public record Recorder(String who, @Nullable OrganisationCode organisation) {}
