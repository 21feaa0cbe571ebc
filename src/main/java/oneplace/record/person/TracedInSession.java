package oneplace.record.person;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import oneplace.base.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody traced since they signed in: only they are told, when they are refused, that it is a relationship that is
 * missing (conventions, <em>Not yours</em>). Kept in the session as texts and gone with it.
 */
public final class TracedInSession {

    private static final String NAME = "oneplace.traced";
    private static final int AT_MOST = 50;

    private TracedInSession() {}

    /** A trace succeeded. Beyond fifty people the earliest are forgotten. */
    public static void remember(HttpSession session, PersonId person) {
        List<String> traced = new ArrayList<>(traced(session));
        traced.remove(person.toString());
        traced.add(person.toString());
        session.setAttribute(
                NAME, new ArrayList<>(traced.subList(Math.max(0, traced.size() - AT_MOST), traced.size())));
    }

    /** Whether this person was traced in this session; false without one. */
    public static boolean holds(@Nullable HttpSession session, PersonId person) {
        return session != null && traced(session).contains(person.toString());
    }

    private static List<String> traced(HttpSession session) {
        return session.getAttribute(NAME) instanceof List<?> kept
                ? kept.stream().map(String::valueOf).toList()
                : List.of();
    }
}
