package oneplace.record.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Role;
import oneplace.examples.RecordOffice;
import oneplace.examples.WithPlace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Barnaby keeps the signed head in a drawer and comes back with it. */
@WithPlace
class HeadKeptElsewhereTests {

    @Autowired
    WebApplicationContext application;

    @Autowired
    RecordOffice office;

    @Test
    void whatWasTakenAwayStillHolds() {
        AtAPage officer = AtAPage.staff(
                application,
                AtAPage.member(
                        office.desk(OrganisationSign.SC), "Barnaby Eccles", "privacy officer", Role.PRIVACY_OFFICER));
        officer.sends("/privacy/chain/sign");
        assertThat(officer.opens("/privacy/chain").main()).contains("oneplace.audit.head.v1", "BEGIN PUBLIC KEY");
        String kept = officer.opens("/privacy/chain.txt").body();

        assertThat(officer.sends("/privacy/chain", "kept", kept).main())
                .contains("The log holds all that was signed then");
        assertThat(officer.sends("/privacy/chain", "kept", kept.replace("\n", "\r\n"))
                        .main())
                .contains("The log holds all that was signed then");
        assertThat(officer.sends("/privacy/chain", "kept", kept.replace("number ", "number 1"))
                        .main())
                .contains("The log does not agree");
        assertThat(officer.sends("/privacy/chain", "kept", "anything").main()).contains("no statement");
    }
}
