package oneplace.trust.shell;

import jakarta.servlet.http.HttpServletRequest;

/** Tells the frame who looks. */
interface Visitors {

    /** The visitor behind a request; {@link Visitor#PUBLIC} when nobody is signed in. */
    Visitor of(HttpServletRequest request);
}
