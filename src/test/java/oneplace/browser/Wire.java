package oneplace.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what really came over the wire: compressed, headers included, nothing for what the browser had kept. */
final class Wire {

    private final AtomicLong bytes = new AtomicLong();

    private Wire() {}

    static Wire of(BrowserContext context, Page page) {
        Wire wire = new Wire();
        CDPSession session = context.newCDPSession(page);
        session.send("Network.enable");
        session.on(
                "Network.loadingFinished",
                (JsonObject event) ->
                        wire.bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        return wire;
    }

    long bytes() {
        return bytes.get();
    }

    void again() {
        bytes.set(0);
    }
}
