package oneplace.record.privacy.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import oneplace.trust.identity.ApiClients;
import oneplace.trust.identity.Staff;
import org.springframework.stereotype.Component;

/** Finds, by name, who can look: staff, whatever the state of their account, and systems. */
@Component
class Viewing {

    private final Staff staff;
    private final ApiClients clients;

    Viewing(Staff staff, ApiClients clients) {
        this.staff = staff;
        this.clients = clients;
    }

    /** The ids in the log of those whose name, sign-in name or client id holds {@code text}. */
    List<String> named(String text) {
        String words = text.toLowerCase(Locale.UK);
        Stream<String> people =
                staff.list(text).stream().map(account -> account.member().id().toString());
        Stream<String> systems = clients.list().stream()
                .filter(client -> client.name().toLowerCase(Locale.UK).contains(words)
                        || client.id().toLowerCase(Locale.UK).contains(words))
                .map(client -> client.id());
        return Stream.concat(people, systems).distinct().toList();
    }
}
