package oneplace.record.person.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import oneplace.base.kernel.NhsNumber;
import oneplace.record.person.Address;
import oneplace.record.person.CommunicationNeed;
import oneplace.record.person.Demographics;
import oneplace.record.person.Fault;
import oneplace.record.person.Membership;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.PartialDate;
import oneplace.record.person.PersonName;
import oneplace.record.person.Telecom;
import org.jspecify.annotations.Nullable;

/**
 * What a person's details may be. Lengths are those a page and a printed letter can hold; births before 1850 are of nobody
 * whose care is recorded.
 */
public final class DetailsCheck {

    /** The longest name, address line or other short text, in characters. */
    public static final int LONGEST = 250;

    /** The most names, addresses, telecoms and so on. */
    public static final int MOST = 100;

    private static final int EARLIEST_BIRTH = 1850;

    /** Control characters, and those that turn the direction of writing round. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]");

    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    private DetailsCheck(LocalDate today) {
        this.today = today;
    }

    /** All that is wrong with these details; empty when they can be used. */
    public static List<Fault> faults(
            @Nullable NhsNumber number, NhsNumberStatus status, Demographics details, LocalDate today) {
        DetailsCheck check = new DetailsCheck(today);
        check.number(number, status);
        check.dates(details);
        check.names(details);
        check.places(details);
        check.needs(details.needs());
        return List.copyOf(check.faults);
    }

    /** What is wrong with one short text. */
    public static List<Fault> faults(String field, @Nullable String text) {
        DetailsCheck check = new DetailsCheck(LocalDate.MAX);
        check.text(field, text);
        return List.copyOf(check.faults);
    }

    /** What is wrong with a reason that has to be given. */
    public static List<Fault> reason(String reason) {
        return reason.isBlank() ? List.of(Fault.at("reason", "reason.missing")) : faults("reason", reason);
    }

    /** What is wrong with a number and its status beside each other. */
    public static List<Fault> faults(@Nullable NhsNumber number, NhsNumberStatus status) {
        DetailsCheck check = new DetailsCheck(LocalDate.MAX);
        check.number(number, status);
        return List.copyOf(check.faults);
    }

    private void number(@Nullable NhsNumber number, NhsNumberStatus status) {
        if (number == null && status.saysPresent()) {
            say("nhsNumber", "nhsNumber.status", 1);
        } else if (number != null && (status == NhsNumberStatus.NOT_REQUIRED || status == NhsNumberStatus.POSTPONED)) {
            say("nhsNumber", "nhsNumber.status", 0);
        }
    }

    private void dates(Demographics details) {
        PartialDate born = details.born();
        PartialDate died = details.died();
        if (born != null && born.first().isAfter(today)) {
            say("born", "born.future");
        }
        if (born != null && born.year() < EARLIEST_BIRTH) {
            say("born", "born.early", String.valueOf(EARLIEST_BIRTH));
        }
        if (died == null) {
            return;
        }
        if (!details.dead()) {
            say("died", "died.alive");
        }
        if (died.first().isAfter(today)) {
            say("died", "died.future");
        }
        if (born != null && died.last().isBefore(born.first())) {
            say("died", "died.beforeBirth");
        }
    }

    private void names(Demographics details) {
        few("name", details.names());
        text("likesToBeCalled", details.likesToBeCalled());
        for (PersonName name : details.names()) {
            text("title", name.title());
            text("given", String.join(" ", name.given()));
            text("family", name.family());
            text("suffix", name.suffix());
            period("name", name.from(), name.until());
        }
    }

    private void places(Demographics details) {
        few("address", details.addresses());
        few("telecom", details.telecoms());
        few("membership", details.memberships());
        for (Address address : details.addresses()) {
            few("address", address.lines());
            Stream.concat(address.lines().stream(), Stream.of(address.town(), address.county()))
                    .forEach(part -> text("address", part));
            text("postcode", address.postcode());
            period("address", address.from(), address.until());
        }
        for (Telecom telecom : details.telecoms()) {
            text("telecom", telecom.value());
            period("telecom", telecom.from(), telecom.until());
        }
        for (Membership membership : details.memberships()) {
            text("membership", membership.code());
            period("membership", membership.from(), membership.until());
        }
    }

    private void needs(List<CommunicationNeed> needs) {
        few("need", needs);
        for (CommunicationNeed need : needs) {
            text("need", need.flag());
            text("need", need.met());
        }
    }

    private void text(String field, @Nullable String text) {
        if (text == null) {
            return;
        }
        if (text.length() > LONGEST) {
            say(field, "text.long", LONGEST);
        }
        if (CONTROL.matcher(text).find()) {
            say(field, "text.control");
        }
    }

    private void few(String field, Collection<?> these) {
        if (these.size() > MOST) {
            say(field, "list.long", MOST);
        }
    }

    private void period(String field, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null && until != null && until.isBefore(from)) {
            say(field, "period.reversed");
        }
    }

    private void say(String field, String code, Object... values) {
        Fault fault = Fault.at(field, code, values);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
