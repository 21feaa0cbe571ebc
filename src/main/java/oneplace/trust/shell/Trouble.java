package oneplace.trust.shell;

import org.springframework.http.HttpStatus;

/**
 * What an error page says.
 *
 * @param head what happened, as a heading
 * @param kept what became of what was typed
 * @param next what to do
 */
public record Trouble(String head, String kept, String next) {

    private static final String NOTHING_CHANGED = "Nothing was changed.";

    static Trouble of(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST, UNPROCESSABLE_CONTENT ->
                new Trouble(
                        "We could not read what was sent",
                        NOTHING_CHANGED,
                        "Go back, check what you typed and send it again.");
            case UNAUTHORIZED ->
                new Trouble("You are not signed in", NOTHING_CHANGED, "Sign in, then open the page again.");
            case FORBIDDEN ->
                new Trouble(
                        "You cannot do this",
                        NOTHING_CHANGED,
                        "The page may have been open too long, or your roles do not include it. Go back, load the page"
                                + " again and try once more. If it is still refused, ask the administrator of your place.");
            case NOT_FOUND ->
                new Trouble(
                        "There is no page here",
                        "The address may be mistyped, or what it led to is not there for you.",
                        "Check the address, or start from the front page.");
            case METHOD_NOT_ALLOWED ->
                new Trouble(
                        "This page cannot be used that way",
                        NOTHING_CHANGED,
                        "Go back and use the page’s own buttons.");
            case CONTENT_TOO_LARGE ->
                new Trouble("That was too large", NOTHING_CHANGED, "Send less at once, or a smaller file.");
            case TOO_MANY_REQUESTS ->
                new Trouble("Too many attempts in a short time", NOTHING_CHANGED, "Wait a minute, then try again.");
            case SERVICE_UNAVAILABLE ->
                new Trouble(
                        "The service is closed for a moment",
                        "A part that we cannot do without does not answer. What you last saved is safe; what you just sent was"
                                + " not saved.",
                        "Try again in a minute. If somebody needs help now, ring.");
            default ->
                status.is5xxServerError()
                        ? new Trouble(
                                "Something went wrong here",
                                "What you last saved is safe; what you just sent may not be.",
                                "Try again. If it happens twice, tell us the reference below.")
                        : new Trouble("This did not work", NOTHING_CHANGED, "Go back and try again.");
        };
    }
}
