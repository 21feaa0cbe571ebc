package oneplace.record.mine.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import oneplace.base.kernel.InformationClass;
import oneplace.trust.access.ProxyGrant;

/**
 * A grant as pages show it to the person it is about, to who holds it, and to staff.
 *
 * @param who the other one: who speaks, or for whom
 * @param href the record, for who may look there now; empty otherwise
 * @param sees which classes, in words
 * @param may what else they may do
 * @param right by what right, and what was seen of it
 * @param state now: "From 3 May 2026", "Not accepted yet", "Ended 3 May 2026: …"
 * @param warning that it ends soon; empty when it does not
 * @param mayEnd whether it can be ended
 */
public record SpeakerView(
        String id,
        String who,
        String href,
        String choicesHref,
        String sees,
        String may,
        String right,
        String scope,
        String state,
        String warning,
        boolean live,
        boolean mayEnd) {

    private static final Duration SOON = Duration.ofDays(60);

    static SpeakerView of(ProxyGrant grant, String who, Optional<String> address, Instant now) {
        boolean live = grant.liveAt(now);
        String record =
                live && grant.classes() != 0 ? address.map(a -> a + "/record").orElse("") : "";
        String choices =
                live && grant.mayAct() ? address.map(a -> a + "/choices").orElse("") : "";
        return new SpeakerView(
                grant.id().toString(),
                who,
                record,
                choices,
                sees(grant),
                may(grant),
                grant.basis().words() + (grant.seen().isBlank() ? "" : ". " + grant.seen()),
                grant.scope(),
                state(grant, now),
                warning(grant, now),
                live,
                live || grant.openAt(now));
    }

    private static String sees(ProxyGrant grant) {
        List<String> classes = Arrays.stream(InformationClass.values())
                .filter(of -> (grant.classes() & of.bit()) != 0)
                .map(of -> ClassWords.of(of).small())
                .toList();
        return classes.isEmpty() ? "Nothing of the record" : History.capital(String.join("; ", classes));
    }

    private static String may(ProxyGrant grant) {
        return List.of(grant.mayMessage() ? "write messages" : "", grant.mayAct() ? "decide and choose" : "").stream()
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String state(ProxyGrant grant, Instant now) {
        if (grant.ended().isPresent()) {
            var ended = grant.ended().get();
            return "Ended " + History.day(ended.at()) + " by " + ended.by()
                    + (ended.why().isBlank() ? "" : ": " + ended.why());
        }
        if (grant.until().filter(end -> !now.isBefore(end)).isPresent()) {
            return "Ended " + History.day(grant.until().get());
        }
        String until = grant.until()
                .map(end -> " until " + History.day(end.minusSeconds(1)))
                .orElse("");
        return (grant.acceptedAt().isPresent()
                        ? "Since " + History.day(grant.since())
                        : "Not accepted yet; would count")
                + until;
    }

    private static String warning(ProxyGrant grant, Instant now) {
        return grant.ended().isEmpty()
                ? grant.until()
                        .filter(end -> now.isBefore(end) && now.plus(SOON).isAfter(end))
                        .map(end -> "This ends on " + History.day(end)
                                + (grant.basis() == oneplace.trust.access.ProxyBasis.PARENTAL_RESPONSIBILITY
                                        ? ", because of age. From then on the young person decides."
                                        : ". It can be offered anew."))
                        .orElse("")
                : "";
    }
}
