package oneplace.record.sharedrecord.web;

import java.time.Instant;
import java.time.LocalDate;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.PersonId;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Place;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.web.words.Dates;
import oneplace.record.sharedrecord.web.words.Family;
import oneplace.record.sharedrecord.web.words.Headline;
import oneplace.record.sharedrecord.web.words.Headlines;
import oneplace.record.sharedrecord.web.words.Kind;
import oneplace.record.sharedrecord.web.words.Kinds;
import oneplace.record.sharedrecord.web.words.Standing;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry on its way to a page. Type, date, organisation and classes cost nothing; the resource itself is read only when
 * its words are asked for, since a page shows few of a long record.
 */
final class ReadEntry {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Entry entry;
    private final String address;
    private final Place place;
    private @Nullable JsonNode resource;
    private @Nullable Headline headline;

    /** @param address of the record on the pages of whoever looks: {@link #address(PersonId)}, or one of their own */
    ReadEntry(Entry entry, String address, Place place) {
        this.entry = entry;
        this.address = address;
        this.place = place;
    }

    Entry entry() {
        return entry;
    }

    String type() {
        return entry.id().type();
    }

    Kind kind() {
        return Kinds.of(type());
    }

    Family family() {
        return kind().family();
    }

    Instant at() {
        return entry.at();
    }

    LocalDate day() {
        return Dates.day(entry.at());
    }

    boolean is(InformationClass of) {
        return (entry.classes() & of.bit()) != 0;
    }

    int organisation() {
        return entry.organisation();
    }

    JsonNode resource() {
        if (resource == null) {
            resource = JSON.readTree(entry.body());
        }
        return resource;
    }

    /** What its headline's title is, without making the rest of it. */
    String title() {
        return headline == null ? Headlines.title(resource()) : headline.title();
    }

    /** Whether it means what it says. */
    Standing standing() {
        return Standing.of(resource());
    }

    Headline headline() {
        if (headline == null) {
            headline = Headlines.of(resource());
        }
        return headline;
    }

    /** Whose entry it is: the organisation, or the person where they are the ones who speak. */
    By by() {
        if (headline().byThePerson()) {
            return new By(OrganisationSign.ME, "In their own words");
        }
        return By.of(place, organisation());
    }

    /** Where the entry can be read in full, and where it came from. */
    String href() {
        return address + "/entries/" + type() + "/" + entry.id().id();
    }

    /** The timeline this entry is part of. */
    String timeline() {
        return address + "/timeline";
    }

    /** The code of the organisation whose entry it is; empty when the place no longer knows it. */
    String organisationCode() {
        return place.organisation(organisation())
                .map(organisation -> organisation.code().value())
                .orElse("");
    }

    /** The page of a person. */
    static String address(PersonId person) {
        return "/people/" + person;
    }
}
