package oneplace.record.mine.web;

import oneplace.trust.identity.PersonAccounts;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What stands on the page of a person's account and sharing. */
@Component
class SharingPage {

    private final PersonAccounts accounts;
    private final Choosing choosing;
    private final Speakers speakers;

    SharingPage(PersonAccounts accounts, Choosing choosing, Speakers speakers) {
        this.accounts = accounts;
        this.choosing = choosing;
        this.speakers = speakers;
    }

    ModelAndView of(SharingDoor.Visit visit) {
        var person = visit.shown().id();
        return new ModelAndView("mine/sharing")
                .addObject("head", visit.head())
                .addObject("address", visit.address())
                .addObject("mayInvite", visit.mayInvite())
                .addObject("mayChoose", visit.mayChoose())
                .addObject(
                        "choices",
                        choosing.view(
                                visit.whole(),
                                visit.address() + "/choices",
                                visit.viewer().clearance()))
                .addObject("speakers", speakers.of(visit.whole()))
                .addObject("account", accounts.of(person))
                .addObject("invitation", accounts.invitation(person))
                .addObject("history", History.of(accounts.history(person)));
    }
}
