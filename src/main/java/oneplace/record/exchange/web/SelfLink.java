package oneplace.record.exchange.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import oneplace.record.exchange.Sealing;
import oneplace.record.sharedrecord.search.NameValue;

/**
 * The address a searchset says it answers: the parameters that were taken into account (FHIR R4, <em>Server Conformance</em>),
 * but for numbers and addresses that lead to somebody (conventions, <em>Identifier in a URL</em>), which go sealed.
 */
final class SelfLink {

    private static final Pattern LEADS_TO_SOMEBODY = Pattern.compile("(.*[.:])?(identifier|telecom|phone|email)(:.*)?");
    private static final Pattern TEN_DIGITS =
            Pattern.compile("(?<![0-9A-Za-z-])(\\d{10}|\\d{3}[ -]\\d{3}[ -]\\d{4})(?![0-9A-Za-z-])");

    private SelfLink() {}

    static String of(String base, PagePlace place, Sealing sealing, Caller caller) {
        List<NameValue> open =
                place.parameters().stream().filter(p -> !leadsToSomebody(p)).toList();
        String query = open.stream().map(SelfLink::encoded).collect(Collectors.joining("&"));
        if (open.size() < place.parameters().size()) {
            String sealed = sealing.seal(place.text(), caller.viewer().who());
            query = query + (query.isEmpty() ? "" : "&") + "_page=" + sealed;
        }
        return at(base, place) + (query.isEmpty() ? "" : "?" + query);
    }

    static Optional<String> next(String base, PagePlace place, Optional<String> after, Sealing sealing, Caller caller) {
        return after.map(a -> at(base, place) + "?_page="
                + sealing.seal(
                        new PagePlace(place.of(), place.parameters(), place.lenient(), Optional.of(a)).text(),
                        caller.viewer().who()));
    }

    private static String at(String base, PagePlace place) {
        return place.of().isEmpty() ? base : base + "/" + place.of();
    }

    private static boolean leadsToSomebody(NameValue parameter) {
        return LEADS_TO_SOMEBODY.matcher(parameter.name()).matches()
                || TEN_DIGITS.matcher(parameter.value()).find();
    }

    private static String encoded(NameValue parameter) {
        return URLEncoder.encode(parameter.name(), StandardCharsets.UTF_8)
                + "="
                + URLEncoder.encode(parameter.value(), StandardCharsets.UTF_8)
                        .replace("%2C", ",")
                        .replace("%3A", ":")
                        .replace("%2F", "/");
    }
}
