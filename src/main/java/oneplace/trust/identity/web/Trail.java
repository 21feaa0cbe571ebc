package oneplace.trust.identity.web;

import oneplace.base.kernel.Purpose;
import oneplace.base.place.Organisation;
import oneplace.base.place.Places;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.Member;
import oneplace.trust.identity.PersonMember;
import oneplace.trust.identity.StaffMember;
import org.springframework.stereotype.Component;

/** What this module leaves in the audit log: who came in, who was turned away, who changed an account. */
@Component
class Trail {

    private final Audit audit;
    private final Places places;

    Trail(Audit audit, Places places) {
        this.audit = audit;
        this.places = places;
    }

    /** Something a known member did or was refused. */
    void of(Member member, Verb verb, String detail) {
        audit.record(Look.atNobody(
                member.id().toString(),
                member.nameAndTitle(),
                organisation(member),
                verb,
                Purpose.ADMINISTRATION,
                detail));
    }

    /** Something refused to nobody we know. What was typed is not kept: it may be a password. */
    void ofNobody(String detail) {
        audit.record(Look.atNobody("-", "not known", 0, Verb.REFUSED, Purpose.ADMINISTRATION, detail));
    }

    /** A person acts for nobody's organisation. */
    private int organisation(Member member) {
        return switch (member) {
            case StaffMember staff ->
                places.organisation(staff.organisation())
                        .map(Organisation::number)
                        .orElse(0);
            case PersonMember person -> 0;
        };
    }
}
