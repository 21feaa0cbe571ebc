package oneplace.base.command;

import java.util.List;

/** Lines that {@code run} prints once the doors are open, such as the demonstration sign-ins. */
public interface Announcement {

    /** The lines, ready to print. */
    List<String> lines();
}
