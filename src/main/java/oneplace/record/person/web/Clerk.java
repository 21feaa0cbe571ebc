package oneplace.record.person.web;

import oneplace.record.person.Author;
import oneplace.trust.access.Viewer;
import oneplace.trust.identity.StaffMember;

/** Who works at a page of the index: the account, what it may see, and whom the index will name as author. */
record Clerk(StaffMember staff, Viewer viewer) {

    Author author() {
        return new Author(staff.nameAndTitle(), staff.organisation());
    }
}
