package oneplace.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Follows every link from the front page and the home, as each kind of visitor: each leads somewhere. */
@InABrowser
class NoDeadLinkTests {

    private static final int MOST_PAGES = 300;

    private final String host;

    NoDeadLinkTests(@LocalServerPort int port) {
        this.host = "http://localhost:" + port;
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void every_link_leads_somewhere(Who who) {
        List<String> dead = new ArrayList<>();
        Set<String> known = new HashSet<>(Set.of("/"));
        Deque<String> next = new ArrayDeque<>(known);
        try (BrowserContext context = Chromium.context(1280, true, SigningIn.state(who, host))) {
            while (!next.isEmpty() && known.size() < MOST_PAGES) {
                String address = next.removeFirst();
                APIResponse answer = context.request().get(host + address, RequestOptions.create());
                if (answer.status() >= 400) {
                    dead.add(address + " " + answer.status());
                } else if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                    for (String link : links(answer.text(), host + address)) {
                        if (known.add(link)) {
                            next.add(link);
                        }
                    }
                }
            }
        }
        assertThat(dead).isEmpty();
        assertThat(known).contains("/rules/nhs-number");
    }

    private List<String> links(String html, String base) {
        return Jsoup.parse(html, base).select("a[href]").stream()
                .map(link -> link.absUrl("href"))
                .filter(link -> link.startsWith(host + "/"))
                .map(link -> link.substring(host.length()).replaceAll("#.*", ""))
                .toList();
    }
}
