package oneplace.record.person.web;

import oneplace.record.person.Recorder;
import oneplace.trust.access.Viewer;
import oneplace.trust.identity.StaffMember;

/** Who works at a page of the index: the account, what it may see, and whom the index will name as recorder. */
record Clerk(StaffMember staff, Viewer viewer) {

    Recorder recorder() {
        return new Recorder(staff.nameAndTitle(), staff.organisation());
    }
}
