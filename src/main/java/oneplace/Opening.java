package oneplace;

import java.io.PrintStream;
import oneplace.base.command.Announcement;
import oneplace.base.command.RunOptions;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** What {@code run} prints when the doors are open. */
final class Opening {

    private Opening() {}

    static void announce(ConfigurableApplicationContext context, RunOptions options, PrintStream out) {
        out.println();
        out.println("Oneplace is open at http://localhost:" + port(context, options) + "/   (Ctrl-C stops it)");
        context.getBeanProvider(Announcement.class)
                .orderedStream()
                .forEach(a -> a.lines().forEach(out::println));
        out.flush();
    }

    /** The port that is really served; the options may have asked for any free one. */
    static int port(ConfigurableApplicationContext context, RunOptions options) {
        return context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : options.port();
    }
}
