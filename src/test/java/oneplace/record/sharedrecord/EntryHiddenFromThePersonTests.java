package oneplace.record.sharedrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** What a social worker learned would put Yvonne in danger if she, or whoever reads along, saw it in her record. */
@WithPlace
class EntryHiddenFromThePersonTests {

    private static final String OBSERVATION = """
            {"resourceType":"Observation","status":"final","code":{"text":"%s"},"subject":{"reference":"%s"},
             "meta":{"security":[%s{"system":"https://oneplace.example/information-class","code":"social-care"}]}}""";
    private static final String HIDDEN = "{\"system\":\"https://oneplace.example/handling\",\"code\":\"%s\"},";

    private final RecordOffice office;
    private final SharedRecord record;
    private Someone yvonne;
    private Desk council;
    private Desk practice;

    @Autowired
    EntryHiddenFromThePersonTests(RecordOffice office, SharedRecord record) {
        this.office = office;
        this.record = record;
    }

    @BeforeEach
    void oneEntryIsHiddenAndOneIsNot() {
        yvonne = office.someone("Yvonne", "Hazelgrove");
        council = office.desk(OrganisationSign.SC).knows(yvonne);
        practice = office.desk(OrganisationSign.GP).knows(yvonne);
        write("Lives with her husband", "");
        write("Afraid of her husband", HIDDEN.formatted("hide-from-person"));
    }

    private void write(String text, String label) {
        council.writes(council.nurse(), OBSERVATION.formatted(text, yvonne.reference(), label));
    }

    @Test
    void staffAndSystemsSeeBoth() {
        String search = "Observation?patient=" + yvonne.id();
        assertThat(office.search(council.nurse(), search).matches()).hasSize(2);
        assertThat(office.search(practice.nurse(), search).matches()).hasSize(2);
        assertThat(office.search(practice.exchange(), search).matches()).hasSize(2);
    }

    @Test
    void sheSeesTheOtherOnlyInSearchesCountsAndHerWholeRecord() {
        Viewer herself = Viewer.ofPerson("account-of-yvonne", "Yvonne Hazelgrove", yvonne.number());
        String search = "Observation?patient=" + yvonne.id();
        assertThat(office.search(herself, search).matches()).hasSize(1);
        assertThat(office.search(herself, search + "&_total=accurate").total()).hasValue(1L);
        assertThat(office.search(herself, search + "&code:text=afraid").matches())
                .isEmpty();
        assertThat(office.search(herself, "Patient?_has:Observation:patient:code:text=afraid")
                        .matches())
                .isEmpty();
        assertThat(record.record(herself, yvonne.id()).orElseThrow())
                .filteredOn(entry -> (entry.classes() & InformationClass.SOCIAL_CARE.bit()) != 0)
                .hasSize(1);
    }

    @Test
    void anUnknownWayOfHandlingIsRefused() {
        assertThatThrownBy(() -> write("Whatever", HIDDEN.formatted("hide-from-persons")))
                .isInstanceOf(WriteRefused.class)
                .hasMessageContaining("hide-from-person");
    }
}
