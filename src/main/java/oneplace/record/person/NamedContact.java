package oneplace.record.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one whom to ask to get things changed: somebody of the circle, or a team or service. A person has one at a time.
 *
 * @param member the entry of the circle it is; null when it is a team or service
 * @param since the day it was named
 */
public record NamedContact(
        String name, String role, String reach, @Nullable UUID member, LocalDate since) {}
