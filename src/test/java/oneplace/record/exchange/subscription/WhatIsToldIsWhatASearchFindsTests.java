package oneplace.record.exchange.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import oneplace.base.kernel.InformationClass;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk;
import oneplace.record.exchange.web.FhirDesk.Client;
import oneplace.trust.access.SharingChoice;
import oneplace.trust.access.SharingChoices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Four people, one of whom the practice does not know and one of whom withholds clinical entries from it; entries made by a
 * seeded chance, some of them restricted, moved or deleted again. Whatever is subscribed to, what is told is what the
 * practice's own search finds, and nothing else.
 */
@WithPlace
class WhatIsToldIsWhatASearchFindsTests {

    private static final long SEED = 20261122;
    private static final int ENTRIES = 40;

    private final Telling telling;
    private final Delivering delivering;
    private final SharingChoices choices;
    private final Clock clock;
    private final Client hospital;
    private final Client practice;
    private final List<Someone> people;
    private final String code = Telling.code();
    private final Random chance = new Random(SEED);
    private final Receiver receiver = Receiver.open();

    @Autowired
    WhatIsToldIsWhatASearchFindsTests(
            Telling telling,
            Delivering delivering,
            SharingChoices choices,
            Clock clock,
            FhirDesk fhir,
            RecordOffice office) {
        this.telling = telling;
        this.delivering = delivering;
        this.choices = choices;
        this.clock = clock;
        hospital = fhir.exchange();
        Desk desk = office.desk(OrganisationSign.GP);
        practice = fhir.practice(desk);
        people = List.of(
                office.someone("Tilda", "Marsh"),
                office.someone("Edith", "Marsh"),
                office.someone("Wilfred", "Withheld"),
                office.someone("Nobody", "Known"));
        people.subList(0, 3).forEach(desk::knows);
    }

    @BeforeEach
    void permitted() {
        telling.permit(receiver);
    }

    @AfterEach
    void closed() {
        telling.over();
        receiver.close();
    }

    private List<String> criteria() {
        String own = "code=" + code + "-1," + code + "-2";
        return List.of(
                own,
                "code=" + code + "-1",
                own + "&patient=" + people.get(0).reference(),
                own + "&patient=" + people.get(3).reference(),
                own + "&patient=" + people.get(2).reference(),
                own + "&patient.family=Marsh",
                own + "&patient.given:exact=Nobody",
                own + "&patient._has:Observation:patient:code=" + code + "-2",
                own + "&date=ge2026-06",
                own + "&status:not=final",
                own + "&_security=https://oneplace.example/information-class|mental-health",
                own + "&subject:missing=false&_lastUpdated=gt2020");
    }

    private String entry(String id) {
        Someone about = people.get(chance.nextInt(people.size()));
        String label = chance.nextInt(3) == 0
                ? "\"meta\":{\"security\":[{\"system\":\"https://oneplace.example/information-class\",\"code\":\"mental-health\"}]},"
                : "";
        return Telling.measured(about, code + "-" + (1 + chance.nextInt(3)))
                .replace(
                        "\"status\":\"final\"",
                        (id.isEmpty() ? "" : "\"id\":\"" + id + "\",") + label + "\"status\":\""
                                + (chance.nextBoolean() ? "final" : "preliminary") + "\"")
                .replace("2026-01-01", "2026-" + (chance.nextBoolean() ? "03" : "09") + "-01");
    }

    private void changes() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            made.add(hospital.post("/Observation", entry("")).is(201).id());
        }
        for (String id : made) {
            switch (chance.nextInt(4)) {
                case 0 -> hospital.put("/Observation/" + id, entry(id)).is(200);
                case 1 -> hospital.call("DELETE", "/Observation/" + id, "").is(204);
                default -> {}
            }
        }
        choices.choose(new SharingChoice(
                people.get(2).number(),
                InformationClass.CLINICAL,
                SharingChoices.EVERYBODY,
                true,
                clock.instant().minusSeconds(1),
                Optional.empty(),
                ""));
    }

    private Set<String> found(String query) {
        String encoded = java.util.Arrays.stream(query.split("&"))
                .map(p -> p.split("=", 2))
                .map(p -> p[0] + "=" + URLEncoder.encode(p[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return practice.get("/Observation?_count=500&" + encoded)
                .is(200)
                .json()
                .path("entry")
                .valueStream()
                .map(e -> e.path("resource").path("id").stringValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whateverIsSubscribedTo() throws InterruptedException {
        Map<String, String> ids = new HashMap<>();
        List<String> queries = criteria();
        for (int i = 0; i < queries.size(); i++) {
            ids.put(
                    queries.get(i),
                    telling.subscribed(
                            practice,
                            Telling.toSearch(
                                    "Observation?" + queries.get(i),
                                    receiver.address() + "/" + i,
                                    ",\"payload\":\"application/fhir+json\"")));
        }
        delivering.stop();
        try {
            changes();
        } finally {
            delivering.start();
        }
        int some = 0;
        for (int i = 0; i < queries.size(); i++) {
            telling.settled(java.util.Objects.requireNonNull(ids.get(queries.get(i))));
            String prefix = "/" + i + "/Observation/";
            Set<String> told = receiver.requests().stream()
                    .map(Receiver.Request::path)
                    .filter(path -> path.startsWith(prefix))
                    .map(path -> path.substring(prefix.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(told).as("seed %d, told of %s", SEED, queries.get(i)).isEqualTo(found(queries.get(i)));
            some += told.size();
        }
        assertThat(some).as("something was told at all").isGreaterThan(30);
    }
}
