package oneplace.record.sharedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Role;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.trust.access.Mandate;
import oneplace.trust.access.Viewers;
import oneplace.trust.identity.StaffMember;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Somebody keeps clearance and emergency access in their account, and no longer has a role that includes them. */
@WithPlace
class RoleThatWasTakenAwayTests {

    private final WebApplicationContext application;
    private final RecordOffice office;
    private final Viewers viewers;

    @Autowired
    RoleThatWasTakenAwayTests(WebApplicationContext application, RecordOffice office, Viewers viewers) {
        this.application = application;
        this.office = office;
        this.viewers = viewers;
    }

    @Test
    void clearanceHoldsOnlyWithARoleThatIncludesIt() {
        assertThat(sees(InformationClass.SAFEGUARDING, Role.RESTRICTED_CLEARANCE_PRACTITIONER))
                .isTrue();
        assertThat(sees(InformationClass.SAFEGUARDING, Role.PRACTITIONER, Role.ADVISER))
                .as("one role of several is enough")
                .isTrue();
        assertThat(sees(InformationClass.SAFEGUARDING, Role.PRACTITIONER)).isFalse();
        assertThat(sees(InformationClass.CLINICAL, Role.PRACTITIONER))
                .as("an ordinary class needs none")
                .isTrue();
    }

    @Test
    void emergencyAccessHoldsOnlyWithARoleThatIncludesIt() {
        assertThat(mandate(Role.PRACTITIONER).mayBreakGlass()).isTrue();
        assertThat(mandate(Role.LINK_WORKER).mayBreakGlass()).isFalse();
        assertThat(mandate().mayBreakGlass()).isFalse();
    }

    @Test
    void noPageOffersItAnyMore() {
        Someone callum = office.someone("Callum", "Reedmace");
        Desk desk = office.desk(OrganisationSign.HO);
        AtTheDesk worker = new AtTheDesk(application, desk, Role.LINK_WORKER, true).confirmed();
        String address = "/people/" + callum.id();
        worker.traced(callum.id());
        assertThat(worker.opens(address).status()).isEqualTo(403);
        assertThat(worker.opens(address).page().select("main a").eachAttr("href"))
                .contains(address + "/contact")
                .doesNotContain(address + "/emergency");
        assertThat(worker.opens(address + "/emergency").status()).isEqualTo(403);
        desk.knows(callum);
        assertThat(worker.opens(address).main()).doesNotContain("Emergency access");
    }

    private boolean sees(InformationClass of, Role... roles) {
        return (mandate(roles).cleared() & of.bit()) != 0;
    }

    private Mandate mandate(Role... roles) {
        Desk desk = office.desk(OrganisationSign.HO);
        return viewers.of(new StaffMember(
                        UUID.randomUUID(),
                        "fergus." + UUID.randomUUID(),
                        "Fergus Abara",
                        "nurse",
                        Set.of(roles),
                        desk.organisation().code(),
                        Set.of(desk.team().code()),
                        Set.of(InformationClass.SAFEGUARDING),
                        List.of(Purpose.DIRECT_CARE),
                        true))
                .mandate();
    }
}
