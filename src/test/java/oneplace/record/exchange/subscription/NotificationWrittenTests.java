package oneplace.record.exchange.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oneplace.record.exchange.subscription.Notification.Type;
import oneplace.record.exchange.subscription.Terms.Content;
import oneplace.record.exchange.subscription.Undertaking.State;
import oneplace.record.sharedrecord.EntriesChanged.Kind;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceId;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** One notification of an encounter that was made, one that was changed, one deleted, one hidden and one too large. */
class NotificationWrittenTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");
    private static final String BASE = "https://place.example/fhir";
    private static final String TERMS =
            Telling.toTopic(Telling.ADMISSION, "https://hooks.example/", "full-resource", "", "");

    private static Entry entry(String id, int size) {
        byte[] body = ("{\"resourceType\":\"Encounter\",\"id\":\"" + id + "\",\"language\":\"" + "x".repeat(size)
                        + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        return new Entry(new ResourceId("Encounter", id), 1, NOW, NOW, 1, 1, 1, 1, body);
    }

    private static Event event(int number, Kind kind, Optional<Entry> shown) {
        return new Event(number, new ResourceId("Encounter", "e" + number), 1, kind, NOW, shown);
    }

    private static Bundle written(Content content) {
        Undertaking about = new Undertaking(
                "s1",
                "client",
                BASE,
                TERMS,
                1,
                "Encounter",
                State.ACTIVE,
                "",
                true,
                false,
                "",
                new Noted.Place("1", 1),
                5,
                0,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                NOW,
                Optional.empty());
        Terms terms = TermsReader.read(JsonMapper.shared().readTree(TERMS), BASE, NOW);
        assertThat(terms.timeout()).isEqualTo(Duration.ofSeconds(15));
        byte[] bundle = new Notification(about, terms, NOW)
                .bundle(
                        Type.EVENTS,
                        State.ACTIVE,
                        5,
                        List.of(
                                event(1, Kind.CREATED, Optional.of(entry("e1", 2))),
                                event(2, Kind.UPDATED, Optional.of(entry("e2", 2))),
                                event(3, Kind.DELETED, Optional.of(entry("e3", 2))),
                                event(4, Kind.UPDATED, Optional.empty()),
                                event(5, Kind.CREATED, Optional.of(entry("e5", Notification.LARGEST)))),
                        content);
        return FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(Bundle.class, new String(bundle, StandardCharsets.UTF_8));
    }

    @Test
    void eachIsWrittenAsTheRequestThatMadeIt() {
        List<BundleEntryComponent> entries = written(Content.FULL_RESOURCE).getEntry();
        assertThat(entries.subList(1, entries.size()))
                .extracting(e -> e.getRequest().getMethod() + " "
                        + e.getRequest().getUrl() + " " + e.getResponse().getStatus())
                .containsExactly(
                        "POST Encounter 201", "PUT Encounter/e2 200", "DELETE Encounter/e3 204", "POST Encounter 201");
        assertThat(entries.get(1).getRequest().getMethod()).isEqualTo(HTTPVerb.POST);
        assertThat(entries.get(1).getFullUrl()).isEqualTo(BASE + "/Encounter/e1");
    }

    @Test
    void whatWasDeletedOrIsTooLargeIsNamedWithoutItsContent() {
        assertThat(written(Content.FULL_RESOURCE).getEntry())
                .extracting(BundleEntryComponent::hasResource)
                .containsExactly(true, true, true, false, false);
        assertThat(written(Content.ID_ONLY).getEntry())
                .extracting(BundleEntryComponent::hasResource)
                .containsExactly(true, false, false, false, false);
        assertThat(written(Content.EMPTY).getEntry()).hasSize(1);
    }
}
