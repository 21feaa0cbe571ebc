package oneplace.record.sharedrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.trust.access.Agreement;
import oneplace.trust.access.Agreements;
import oneplace.trust.access.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The agreement of the whole place has run out, and a practice shares with a care home under one of their own. */
@WithPlace
class SharingAgreementThatRunsOutTests {

    private static final Instant FOREVER = Instant.parse("9999-12-30T00:00:00Z");
    private static final String OBSERVATION = """
            {"resourceType":"Observation","status":"final","code":{"text":"Written by %s"},"subject":{"reference":"%s"}}""";

    private final RecordOffice office;
    private final Agreements agreements;
    private Someone winifred;
    private Desk practice;
    private Desk home;
    private Desk charity;

    @Autowired
    SharingAgreementThatRunsOutTests(RecordOffice office, Agreements agreements) {
        this.office = office;
        this.agreements = agreements;
    }

    @BeforeEach
    void threeOrganisationsKnowHer() {
        winifred = office.someone("Winifred", "Agreed");
        practice = office.desk(OrganisationSign.GP).knows(winifred);
        home = office.desk(OrganisationSign.SC).knows(winifred);
        charity = office.desk(OrganisationSign.VS).knows(winifred);
        practice.writes(practice.nurse(), OBSERVATION.formatted("the practice", winifred.reference()));
        home.writes(home.nurse(), OBSERVATION.formatted("the home", winifred.reference()));
        charity.writes(charity.nurse(), OBSERVATION.formatted("the charity", winifred.reference()));
    }

    @AfterEach
    void everybodySharesAgain() {
        agreements.add(
                new Agreement(0, "test", "The whole place again", true, Set.of(), Instant.EPOCH, FOREVER), "a test");
    }

    @Test
    void eachSeesItsOwnAndItsPartnersFromTheNextRequestOn() {
        assertThat(written(practice.nurse())).hasSize(3);
        Instant now = Instant.now();
        agreements.all().stream()
                .filter(agreement -> agreement.inDate(now))
                .forEach(agreement -> agreements.end(agreement.id(), now));
        assertThat(written(practice.nurse())).hasSize(1);
        agreements.add(
                new Agreement(
                        0,
                        "DSA-7",
                        "Practice and home",
                        false,
                        Set.of(
                                practice.organisation().number(),
                                home.organisation().number()),
                        now.minus(1, ChronoUnit.DAYS),
                        now.plus(1, ChronoUnit.DAYS)),
                "a test");
        assertThat(written(practice.nurse())).hasSize(2);
        assertThat(written(home.nurse())).hasSize(2);
        assertThat(written(charity.nurse())).hasSize(1);
        assertThat(written(charity.exchange())).as("systems too").hasSize(1);
    }

    private List<Entry> written(Viewer viewer) {
        return office.search(viewer, "Observation?patient=" + winifred.id()).matches();
    }
}
