package oneplace;

import oneplace.base.database.DataFolder;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes in the data folder which ports are served: {@code pages} and {@code management}. */
@Component
class Ports {

    private final DataFolder folder;

    Ports(DataFolder folder) {
        this.folder = folder;
    }

    @EventListener
    void opened(WebServerInitializedEvent event) {
        String of = event.getApplicationContext().getServerNamespace();
        folder.notePort(of == null ? "pages" : of, event.getWebServer().getPort());
    }
}
