package oneplace.record.sharedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.sharedrecord.Change;
import oneplace.record.sharedrecord.Receipt;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.SharedRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Somebody with a thousand entries. Times are printed, never asserted: they vary with the machine. */
@WithPlace
class LongRecordTests {

    private static final Instant START = Instant.parse("2006-01-01T09:00:00Z");

    private final WebApplicationContext application;
    private final RecordOffice office;
    private final SharedRecord record;

    @Autowired
    LongRecordTests(WebApplicationContext application, RecordOffice office, SharedRecord record) {
        this.application = application;
        this.office = office;
        this.record = record;
    }

    @Test
    void aThousandEntriesStandOnOnePageAndATimelineOfManyPages() {
        Someone someone = office.someone("Ida", "Longacre");
        Desk practice = office.desk(OrganisationSign.GP).knows(someone);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            String text = entry(i, someone);
            ResourceText resource = ResourceText.parse(text.getBytes(StandardCharsets.UTF_8));
            changes.add(Change.create(
                    resource, new ResourceId(resource.type(), UUID.randomUUID().toString())));
        }
        record.write(new Receipt(practice.exchange(), "application/fhir+json", new byte[] {'{', '}'}), changes);

        AtTheDesk nurse = new AtTheDesk(application, practice);
        String page = nurse.opens("/people/" + someone.id()).main();
        assertThat(page).contains("1000 entries from 1 organisation").contains("Weight 70");
        assertThat(nurse.opens("/people/" + someone.id() + "/timeline")
                        .page()
                        .select(".op-timeline__item")
                        .size())
                .isBetween(30, 80);
        System.out.println(times("summary", nurse, "/people/" + someone.id()));
        System.out.println(times("timeline", nurse, "/people/" + someone.id() + "/timeline"));
    }

    private static String times(String what, AtTheDesk nurse, String address) {
        double[] millis = new double[200];
        for (int i = -60; i < millis.length; i++) {
            long from = System.nanoTime();
            nurse.opens(address);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - from) / 1e6;
            }
        }
        Arrays.sort(millis);
        return "%s of 1,000 entries: p50 %.1f ms, p99 %.1f ms".formatted(what, millis[100], millis[197]);
    }

    /** A visit every eleven days with seven measurements, a prescription, a diagnosis and a letter. */
    private static String entry(int i, Someone someone) {
        String subject = "\"subject\":{\"reference\":\"" + someone.reference() + "\"}";
        String at = START.plus(i / 11 * 75L, ChronoUnit.DAYS)
                .plus(i % 11, ChronoUnit.MINUTES)
                .toString();
        String long_ = "\"note\":[{\"text\":\"" + "A sentence as notes have them. ".repeat(30) + "\"}]";
        return switch (i % 11) {
            case 0 -> """
                {"resourceType":"Encounter","status":"finished","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"},
                 "type":[{"text":"Review %d"}],"period":{"start":"%s"},%s}""".formatted(i, at, subject);
            case 8 -> """
                {"resourceType":"MedicationRequest","status":"%s","intent":"order","medicationCodeableConcept":{"text":"Medicine %d"},
                 "authoredOn":"%s",%s,%s}""".formatted(i > 900 ? "active" : "completed", i, at, long_, subject);
            case 9 -> """
                {"resourceType":"Condition","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"%s"}]},
                 "code":{"text":"Problem %d"},"onsetDateTime":"%s",%s,%s}""".formatted(i > 900 ? "active" : "resolved", i, at, long_, subject);
            case 10 -> """
                {"resourceType":"DocumentReference","status":"current","description":"Letter %d","date":"%s","content":[{"attachment":{"title":"x"}}],%s}""".formatted(i, at, subject);
            default ->
                """
                {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"%s"}],"text":"%s"},
                 "valueQuantity":{"value":70,"unit":"kg"},"effectiveDateTime":"%s",%s,%s}""".formatted(
                                i % 11 == 1 ? "29463-7" : "0-" + i % 11,
                                i % 11 == 1 ? "Weight" : "Other " + i % 11,
                                at,
                                long_,
                                subject);
        };
    }
}
