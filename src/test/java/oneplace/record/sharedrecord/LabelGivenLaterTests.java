package oneplace.record.sharedrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import oneplace.base.kernel.InformationClass;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.trust.access.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An entry was written without its label; the author sees it, and sends it again as safeguarding. */
@WithPlace
class LabelGivenLaterTests {

    private final RecordOffice office;
    private final SharedRecord record;
    private final Instant start = Instant.now().minusSeconds(60);
    private Someone edith;
    private Viewer author;
    private Viewer other;
    private Viewer cleared;
    private Desk practice;
    private ResourceId id;

    @Autowired
    LabelGivenLaterTests(RecordOffice office, SharedRecord record) {
        this.office = office;
        this.record = record;
    }

    @BeforeEach
    void theLabelIsGiven() {
        edith = office.someone("Edith", "Larkwhistle");
        practice = office.desk(OrganisationSign.GP).knows(edith);
        Desk nursing = office.desk(OrganisationSign.CH).knows(edith);
        author = practice.nurse(InformationClass.SAFEGUARDING);
        other = nursing.nurse();
        cleared = nursing.nurse(InformationClass.SAFEGUARDING);
        id = practice.writes(author, condition("Bruises", InformationClass.CLINICAL))
                .id();
        assertThat(record.read(other, id)).as("before").isPresent();
        practice.writes(author, condition("Bruises", InformationClass.SAFEGUARDING), id.id());
    }

    @Test
    void itHidesTheVersionsBeforeItToo() {
        assertThat(record.read(other, id, 1)).isEmpty();
        assertThat(record.history(other, id)).isEmpty();
        assertThat(past(other)).isEmpty();
    }

    @Test
    void whoIsClearedReadsThemAll() {
        assertThat(record.read(cleared, id, 1)).isPresent();
        assertThat(record.history(cleared, id)).hasSize(2);
        assertThat(past(cleared)).hasSize(2);
    }

    @Test
    void itGoesOnHidingThemWhenTheEntryIsDeleted() {
        delete();
        assertThat(record.read(other, id, 1)).isEmpty();
        assertThat(record.read(other, id, 2)).isEmpty();
        assertThat(record.deletion(other, id)).isEmpty();
        assertThat(past(other)).isEmpty();
        assertThat(record.read(cleared, id, 1)).isPresent();
        assertThat(record.deletion(cleared, id)).isPresent();
    }

    @Test
    void takingItAwayOpensNothingThatWasWrittenUnderIt() {
        practice.writes(author, condition("A fall", InformationClass.CLINICAL), id.id());
        assertThat(record.read(other, id)).isPresent();
        assertThat(record.read(other, id, 2)).isEmpty();
        assertThat(record.history(other, id)).extracting(Entry::version).containsExactly(3, 1);
    }

    private void delete() {
        byte[] text = ("DELETE Condition/" + id.id()).getBytes(StandardCharsets.UTF_8);
        record.delete(new Receipt(author, "text/plain", text), List.of(new Removal(id, OptionalInt.empty())));
    }

    private List<Entry> past(Viewer viewer) {
        Past asked = new Past(Set.of("Condition"), start, Optional.empty(), 1000);
        return record.past(viewer, asked, Optional.empty()).matches().stream()
                .filter(entry -> entry.id().equals(id))
                .toList();
    }

    private String condition(String text, InformationClass of) {
        return """
                {"resourceType":"Condition","code":{"text":"%s"},"subject":{"reference":"%s"},
                 "meta":{"security":[{"system":"%s","code":"%s"}]}}""".formatted(text, edith.reference(), InformationClass.SYSTEM, of.code());
    }
}
